import { describe, expect, test } from 'vitest';
import { count, entry, happening, joining, leaving, liveSession, m, row, session } from '@/lib/domain/testing/sample-session';

describe('asOf (rule 0)', () => {
  const asOf = (fields: Parameters<typeof row>[0], input = {}) => count([row(fields)], { ...liveSession, ...input }).asOf;

  test('is the clock of the answer while all signs of life are before it', () => {
    expect(asOf({ joinedAt: m(3) })).toBe(m(30));
    expect(asOf({ joinedAt: m(30) - 1 })).toBe(m(30));
  });

  test('is 1 ms after the latest sign of life that lies at it or at most 15 min ahead of it', () => {
    expect(asOf({ joinedAt: m(30) })).toBe(m(30) + 1);
    expect(asOf({ joinedAt: m(33) })).toBe(m(33) + 1);
    expect(asOf({ joinedAt: m(45) })).toBe(m(45) + 1);
    expect(asOf({ joinedAt: m(45) + 1 })).toBe(m(30));
    expect(asOf({ joinedAt: m(33), leftAt: m(34), events: [joining(m(33)), leaving(m(35)), joining(m(50))] })).toBe(m(35) + 1);
  });

  test('counts every sign: fields, events of any name, stays', () => {
    expect(asOf({ leftAt: m(31) })).toBe(m(31) + 1);
    expect(asOf({ events: [happening(m(31))] })).toBe(m(31) + 1);
    expect(asOf({ stays: [entry(m(1), m(31))] })).toBe(m(31) + 1);
    expect(asOf({ stays: [entry(m(33), m(31))] })).toBe(m(33) + 1);
  });

  test('does not count the time of the row, nor when it was changed', () => {
    expect(asOf({ joinedAt: m(3), createdAt: m(31), updatedAt: m(31) })).toBe(m(30));
  });

  test('is raised by the start of a room, but not by its end', () => {
    const inRoom = { ...liveSession, session: session({ status: 'live', startedAt: m(33), endedAt: null }) };
    expect(count([], inRoom).asOf).toBe(m(33) + 1);
    expect(count([], { answeredAt: m(30), session: session({ endedAt: m(33) }) }).asOf).toBe(m(30));
  });

  test('is raised by signs and starts of breakout rooms too', () => {
    const room = session({ id: 'r', status: 'live', startedAt: m(31), endedAt: null });
    expect(count([], { ...liveSession, rooms: [room] }).asOf).toBe(m(31) + 1);
    expect(count([row({ roomId: 'r', joinedAt: m(32) })], { ...liveSession, rooms: [room] }).asOf).toBe(m(32) + 1);
  });

  test('counts as in who has just come, though the clock of the answer is minutes behind', () => {
    const { people, summary } = count([row({ userId: 'a', joinedAt: m(0) }), row({ userId: 'b', joinedAt: m(32) })], liveSession);
    expect(people.map(({ state, joinedAt, leftAt, presentMs }) => [state, joinedAt, leftAt, presentMs])).toEqual([
      ['in', m(0), null, 32 * 60_000 + 1],
      ['in', m(32), null, 1],
    ]);
    expect(summary.in).toBe(2);
  });

  test('leaves who comes further ahead than any clock is off without a readable time', () => {
    const { people } = count([row({ joinedAt: m(0) }), row({ joinedAt: m(46) })], liveSession);
    expect(people.map(({ state }) => state)).toEqual(['in', 'never']);
  });
});

describe('a row of a room that is not known', () => {
  test('is counted in the main room, so that nobody is lost', () => {
    const { people, summary } = count([row({ roomId: 'unheard-of', joinedAt: m(5), leftAt: m(70) })]);
    expect(people[0]).toMatchObject({ presentMs: 55 * 60_000, flags: ['clipped'] });
    expect(summary.people).toBe(1);
  });
});
