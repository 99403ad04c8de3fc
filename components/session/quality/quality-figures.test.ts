import { describe, expect, it } from 'vitest';
import type { QualityRow } from '@/lib/domain/quality-rows';
import { qualityFigures } from './participant-quality-figures';

const second = 1000;
const times = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index * 10 * second);
const row = (part: Partial<QualityRow>): QualityRow => ({ id: 'r', media: 'audio', direction: 'sent', metric: 'rtt', lines: [], ...part });
const line = (at: number[], values: (number | null)[], style = 0) => ({ connectionId: 'a', at, values, style });
const whole = { from: 0, to: 1000 * second };

describe('qualityFigures', () => {
  it('grades, and finds the median and the highest with its time', () => {
    const values = [100, 100, 100, 400, 100, 100, 100, 100, 100, 100];
    const figures = qualityFigures(row({ lines: [line(times(10), values)] }), [], whole);
    expect(figures).toMatchObject({ grade: { grade: 'poor', share: 0.1 }, median: 100, highest: { value: 400, at: 30 * second } });
  });

  it('answers for the time in view only', () => {
    const figures = qualityFigures(row({ lines: [line(times(10), [400, 400, 100, 100, 100, 100, 100, 100, 100, 100])] }), [], {
      from: 20 * second,
      to: 90 * second,
    });
    expect(figures).toMatchObject({ grade: { grade: 'good', share: 1 }, highest: { value: 100 } });
  });

  it('finds presence without samples, but not the moments before the first one', () => {
    const figures = qualityFigures(row({ lines: [line(times(10, 10 * second), times(10))] }), [{ start: 0, end: 400 * second }], whole);
    expect(figures?.holes).toEqual([{ start: 110 * second, end: 400 * second }]);
    expect(figures?.noDataMs).toBe(290 * second);
  });

  it('always shows the limit of good, and cuts the scale of MOS below what was measured', () => {
    expect(qualityFigures(row({ lines: [line(times(2), [10, 20])] }), [], whole)).toMatchObject({
      low: 0,
      high: 250,
      bands: [{ from: 200, to: 250, grade: 'fair', better: 'below' }],
    });
    expect(qualityFigures(row({ metric: 'mos', lines: [line(times(2), [4, 4])] }), [], whole)).toMatchObject({ low: 3.4, high: 5 });
  });

  it('gives no grade to what has no bands', () => {
    expect(qualityFigures(row({ metric: 'fps', lines: [line(times(2), [30, 28])] }), [], whole)).toMatchObject({
      grade: null,
      bands: [],
      times: null,
    });
  });

  it('draws connections that follow each other as one line with a hole, and at most 1,000 points', () => {
    const many = line(times(5000), times(5000));
    const figures = qualityFigures(row({ lines: [many, line(times(3, 60_000 * second), [1, 2, 3])] }), [], {
      from: 0,
      to: 99_999 * second,
    });
    expect(figures?.lines).toHaveLength(1);
    expect(figures?.lines[0]?.points.length).toBeLessThanOrEqual(1000);
    expect(figures?.lines[0]?.points.at(-4)?.value).toBeNull();
  });

  it('has nothing to show for a time without samples', () => {
    expect(qualityFigures(row({ lines: [line(times(3), [1, 2, 3])] }), [], { from: 500 * second, to: 600 * second })).toBeNull();
  });
});
