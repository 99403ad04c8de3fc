import { describe, expect, it } from 'vitest';
import type { QualitySeries } from './peer-report';
import { qualityRows, valueAt } from './quality-rows';

const series = (part: Partial<QualitySeries>): QualitySeries => ({
  media: 'audio',
  direction: 'sent',
  metric: 'rtt',
  at: [0, 10],
  values: [1, 2],
  ...part,
});

describe('qualityRows', () => {
  it('puts audio before video, sent before received, and round trip first', () => {
    const rows = qualityRows([
      {
        id: 'a',
        series: [series({ media: 'video' }), series({ direction: 'received', metric: 'jitter' }), series({ metric: 'mos' }), series({})],
      },
    ]);
    expect(rows.map((row) => row.id)).toEqual(['audio sent rtt', 'audio sent mos', 'audio received jitter', 'video sent rtt']);
  });

  it('makes no row of a series without a value', () => {
    expect(qualityRows([{ id: 'a', series: [series({ values: [null, null] })] }])).toEqual([]);
  });

  it('draws connections one after the other in one style', () => {
    const rows = qualityRows([
      { id: 'b', series: [series({ at: [20, 30] })] },
      { id: 'a', series: [series({ at: [0, 10] })] },
    ]);
    expect(rows[0]?.lines.map((line) => [line.connectionId, line.style])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('tells connections at the same time apart', () => {
    const rows = qualityRows([
      { id: 'a', series: [series({ at: [0, 30] })] },
      { id: 'b', series: [series({ at: [10, 20] })] },
      { id: 'c', series: [series({ at: [40, 50] })] },
    ]);
    expect(rows[0]?.lines.map((line) => line.style)).toEqual([0, 1, 0]);
  });
});

describe('valueAt', () => {
  const line = { at: [0, 10, 20], values: [1, null, 3] };

  it('is the value of the last sample before the instant', () => {
    expect([0, 9, 10, 25].map((instant) => valueAt(line, instant, 30))).toEqual([1, 1, null, 3]);
  });

  it('is nothing before the first sample and long after the last', () => {
    expect([-1, 51].map((instant) => valueAt(line, instant, 30))).toEqual([null, null]);
  });
});
