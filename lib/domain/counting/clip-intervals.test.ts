import { describe, expect, test } from 'vitest';
import { alone, count, joining, leaving, liveSession, m, row, session, shown } from '@/lib/domain/testing/sample-session';

describe('clipping to the room (rule 3)', () => {
  test('cuts off what lies outside, flagged above a second', () => {
    expect(alone({ joinedAt: m(-1), leftAt: m(10) })).toEqual({ intervals: [[0, 10, 'session-start', 'fields']], flags: ['clipped'] });
    expect(alone({ joinedAt: m(50), leftAt: m(60) + 1000 })).toEqual({ intervals: [[50, 60, 'fields', 'session-end']], flags: [] });
    expect(alone({ joinedAt: m(50), leftAt: m(60) + 1001 }).flags).toEqual(['clipped']);
  });

  test('adds up both ends of one interval for that second', () => {
    expect(alone({ joinedAt: m(0) - 600, leftAt: m(60) + 400 }).flags).toEqual([]);
    expect(alone({ joinedAt: m(0) - 600, leftAt: m(60) + 401 }).flags).toEqual(['clipped']);
    const two = [joining(m(0) - 600), leaving(m(10)), joining(m(20)), leaving(m(60) + 600)];
    expect(alone({ events: two }).flags).toEqual([]);
  });

  test('goes by the bounds of the own room', () => {
    const room = session({ id: 'r', startedAt: m(20), endedAt: m(40) });
    const { people } = count([row({ roomId: 'r', joinedAt: m(10), leftAt: m(50) })], { rooms: [room] });
    expect(shown(people[0]?.intervals)).toEqual([[20, 40, 'session-start', 'session-end']]);
    expect(people[0]?.flags).toEqual(['clipped']);
  });

  test('goes to now in a live room, so that who leaves later is in', () => {
    const { people, asOf } = count([row({ joinedAt: m(3), leftAt: m(50) })], liveSession);
    expect(asOf).toBe(m(30));
    expect(people[0]).toMatchObject({ state: 'in', leftAt: null, presentMs: 27 * 60_000, flags: ['clipped'] });
  });

  test('drops what is negative afterwards, flagged, so that the person never was in', () => {
    for (const fields of [
      { joinedAt: m(10), leftAt: m(5) },
      { joinedAt: m(-10), leftAt: m(-5) },
    ]) {
      const [person] = count([row(fields)]).people;
      expect(person).toMatchObject({ state: 'never', presentMs: 0, joinedAt: null, leftAt: null, verdict: 'absent' });
      expect(person?.flags).toContain('invalid-times');
    }
  });

  test('drops what is empty without a flag, so that who has nothing else has left, with 0 ms and no times', () => {
    for (const fields of [
      { joinedAt: m(10), leftAt: m(10) },
      { events: [joining(m(10)), leaving(m(10))] },
      { joinedAt: m(60), leftAt: m(60) + 500 },
    ])
      expect(count([row(fields)]).people[0]).toMatchObject({
        state: 'left',
        presentMs: 0,
        joins: 0,
        joinedAt: null,
        leftAt: null,
        intervals: [],
        flags: [],
      });
  });
});
