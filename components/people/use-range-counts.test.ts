import { describe, expect, test } from 'vitest';
import { countRange } from './use-range-counts';

const minute = 60_000;
const stays = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ start: from * minute, end: to * minute }));
const counted = (from: number, to: number, ...presences: ReturnType<typeof stays>[]) =>
  countRange(presences, { start: from * minute, end: to * minute });

describe('the counts of a range', () => {
  test('say who was there throughout, in part and not at all', () => {
    expect(counted(10, 20, stays([0, 60]), stays([0, 15]), stays([30, 60]), [])).toEqual({ throughout: 1, part: 1, none: 2 });
  });

  test('take a reconnect for no absence, but find nobody inside one', () => {
    const reconnects = stays([0, 15], [16, 60]);
    expect(counted(10, 20, reconnects)).toEqual({ throughout: 1, part: 0, none: 0 });
    expect(counted(15.2, 15.8, reconnects)).toEqual({ throughout: 0, part: 0, none: 1 });
    expect(counted(10, 20, stays([0, 15], [16.1, 60]))).toEqual({ throughout: 0, part: 1, none: 0 });
  });

  test('are of a range that ends at most with the last presence, so that its right edge is not nobody throughout', () => {
    expect(counted(40, 90, stays([0, 60]), stays([0, 50]))).toEqual({ throughout: 1, part: 1, none: 0 });
  });
});
