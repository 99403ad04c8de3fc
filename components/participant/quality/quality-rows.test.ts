import { describe, expect, test } from 'vitest';
import type { QualityLineItem } from '@/lib/domain/answers/quality-answer';
import { qualityRows } from './quality-rows';

const item = (part: Partial<QualityLineItem>): QualityLineItem => ({
  media: 'audio',
  direction: 'sent',
  metric: 'rtt',
  steps: 'gg',
  values: [1, 2],
  ...part,
});

describe('qualityRows', () => {
  test('puts audio before video, sent before received, and loss first', () => {
    const lines = [item({ media: 'video' }), item({ direction: 'received', metric: 'jitter' }), item({}), item({ metric: 'loss' })];
    expect(qualityRows([{ id: 'a', lines }], []).map(({ id }) => id)).toEqual([
      'audio sent loss',
      'audio sent rtt',
      'audio received jitter',
      'video sent rtt',
    ]);
  });

  test('takes the steps of all connections together, but of one alone its own', () => {
    const together = [{ line: 'audio sent rtt', steps: 'pp' }];
    const one = { id: 'a', lines: [item({})] };
    expect(qualityRows([one], together)[0]?.steps).toBe('gg');
    expect(qualityRows([one, { id: 'b', lines: [item({})] }], together)[0]?.steps).toBe('pp');
  });

  test('draws connections one after the other in one style, and tells those at the same time apart', () => {
    const at = (id: string, values: (number | null)[]) => ({ id, lines: [item({ values })] });
    const [row] = qualityRows([at('b', [null, 1, null, null]), at('a', [1, 1, 1, null]), at('c', [null, null, null, 1])], []);
    expect(row?.lines.map(({ connectionId, style }) => [connectionId, style])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
});
