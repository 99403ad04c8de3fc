import { describe, expect, test } from 'vitest';
import { count, m, row, session } from '@/lib/domain/testing/sample-session';
import { countedFigures } from './counted-figures';
import { toSessionItem } from './to-session-item';

const item = (counted: ReturnType<typeof count>, of = session()) => toSessionItem(of, counted.asOf, countedFigures(counted, false));

describe('countedFigures', () => {
  test('lists how an ended session was attended, with its curve in ms from the start', () => {
    const counted = count([
      row({ userId: 'a', joinedAt: m(0), leftAt: m(60) }),
      row({ userId: 'b', joinedAt: m(0), leftAt: m(60) }),
      row({ userId: 'c', joinedAt: m(30), leftAt: m(60) }),
    ]);
    const listed = item(counted);
    expect(listed).toMatchObject({ people: 3, peak: 3, present: 2, partial: 1, absent: 0 });
    expect(listed.averageAttendance).toBeCloseTo(2.5 / 3, 10);
    expect(listed.curve).toEqual({ at: [0, m(30) - m(0), m(60) - m(0)], people: [2, 3, 0] });
  });

  test('judges nobody in a live session, and draws its curve so far', () => {
    const live = session({ status: 'live', endedAt: null });
    const counted = count([row({ userId: 'a', joinedAt: m(0), leftAt: null })], { session: live, answeredAt: m(20) });
    expect(item(counted, live)).toMatchObject({
      status: 'live',
      people: 1,
      present: null,
      partial: null,
      absent: null,
      averageAttendance: null,
      curve: { at: [0, m(20) - m(0)], people: [1, expect.any(Number)] },
    });
  });

  test('keeps a curve small, with its peak', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      row({ userId: `u${index}`, joinedAt: m(0) + index * 7_000, leftAt: m(0) + index * 7_000 + 400_000 + (index === 150 ? 1 : 0) }),
    );
    const counted = count(rows);
    const { curve } = item(counted);
    expect(curve?.at.length).toBeLessThanOrEqual(40);
    expect(Math.max(...(curve?.people ?? []))).toBe(counted.summary.peak);
    expect(JSON.stringify(curve).length).toBeLessThan(600);
  });

  test('has none of it where a session is not counted', () => {
    const nothing = { present: null, partial: null, absent: null, averageAttendance: null, curve: null, people: null };
    expect(toSessionItem(session(), m(90), null)).toMatchObject(nothing);
    const known = { live: false, asOf: m(90), start: m(0), end: m(60), summary: null, incomplete: true };
    expect(toSessionItem(session({ providerPeak: 7 }), m(90), known)).toMatchObject({
      ...nothing,
      peak: 7,
      peakSource: 'provider',
      incomplete: true,
      status: 'ended',
    });
  });
});
