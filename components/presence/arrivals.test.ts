import { describe, expect, test } from 'vitest';
import { type Answered, arrivalsBetween, noArrivals } from './arrivals';

const at = (minute: number) => `2026-11-17T09:${String(minute).padStart(2, '0')}:00.000Z`;

function row(id: string, state: 'in' | 'left', ...starts: number[]): Answered['rows'][number] {
  const intervals = starts.map((minute) => ({ start: at(minute), end: at(59), startSource: 'events', endSource: 'now' }) as const);
  return { id, state, joinedAt: at(starts[0] ?? 0), intervals };
}
const answered = (minute: number, rows: Answered['rows'], more: Partial<Answered> = {}): Answered => ({
  question: 'page 1',
  asOf: at(minute),
  rows,
  total: rows.length,
  ...more,
});

describe('arrivals', () => {
  test('highlight who joined and who came back, not who was there already or left', () => {
    const before = answered(10, [row('stays', 'in', 1), row('returns', 'left', 2), row('leaves', 'in', 3)]);
    const after = answered(11, [row('stays', 'in', 1), row('returns', 'in', 2, 11), row('leaves', 'left', 3), row('joins', 'in', 11)]);
    expect(arrivalsBetween(before, after, noArrivals)).toEqual({ ids: new Set(['returns', 'joins']), elsewhere: 0 });
  });

  test('highlight who is known to be back although the provider dates it before the last answer', () => {
    const after = answered(11, [row('a', 'in', 2, 9)]);
    expect(arrivalsBetween(answered(10, [row('a', 'left', 2)]), after, noArrivals).ids).toEqual(new Set(['a']));
  });

  test('count who joined on another page, and add up', () => {
    const rows = [row('a', 'in', 1)];
    const first = arrivalsBetween(answered(10, rows, { total: 60 }), answered(11, rows, { total: 61 }), noArrivals);
    expect(first).toEqual({ ids: new Set(), elsewhere: 1 });
    expect(arrivalsBetween(answered(11, rows, { total: 61 }), answered(12, rows, { total: 63 }), first).elsewhere).toBe(3);
  });

  test('begin anew with another question', () => {
    const after = answered(11, [row('joins', 'in', 11)], { question: 'page 2', total: 70 });
    expect(arrivalsBetween(answered(10, [], { total: 60 }), after, { ids: new Set(['x']), elsewhere: 4 })).toEqual(noArrivals);
  });
});
