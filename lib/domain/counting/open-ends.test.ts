import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { alone, count, entry, joining, leaving, liveSession, m, row, session, shown } from '@/lib/domain/testing/sample-session';

const minute = 60_000;

/** The connection that was left open, beside others of the same person. */
function beside(own: Partial<Connection>, ...others: Partial<Connection>[]) {
  const rows = [{ ...own, name: 'own' }, ...others].map((fields) => row({ userId: 'u', ...fields }));
  const connection = count(rows).people[0]?.connections.find(({ connection: { name } }) => name === 'own');
  return { intervals: shown(connection?.intervals), flags: connection?.flags };
}

describe('an open end in a live room (rule 2)', () => {
  test('is now, and nothing about it is assumed', () => {
    const { people } = count([row({ joinedAt: m(3), providerDurationMs: 5 * minute })], liveSession);
    expect(people[0]).toMatchObject({ state: 'in', leftAt: null, presentMs: 27 * minute, assumedMs: 0, flags: [] });
  });

  test('counts to now in the main room, though the breakout room has ended', () => {
    const room = session({ id: 'r', startedAt: m(5), endedAt: m(20) });
    const rows = [row({ userId: 'a', joinedAt: m(3) }), row({ userId: 'b', roomId: 'r', joinedAt: m(6) })];
    const { people } = count(rows, { ...liveSession, rooms: [room] });
    expect(people.map(({ state, intervals }) => [state, ...shown(intervals)])).toEqual([
      ['in', [3, 30, 'fields', 'now']],
      ['left', [6, 20, 'fields', 'session-end']],
    ]);
  });
});

describe('an open end in an ended room (rule 2)', () => {
  test("is told first by the provider's own duration, where it lies after the last join", () => {
    expect(alone({ joinedAt: m(10), providerDurationMs: 25 * minute })).toEqual({
      intervals: [[10, 35, 'fields', 'provider-duration']],
      flags: ['end-assumed'],
    });
    const rejoined = [joining(m(0)), leaving(m(10)), joining(m(20))];
    expect(alone({ events: rejoined, providerDurationMs: 25 * minute }).intervals).toEqual([
      [0, 10, 'events', 'events'],
      [20, 35, 'events', 'provider-duration'],
    ]);
  });

  test('is not told by a duration that was over before the last join', () => {
    const rejoined = [joining(m(0)), leaving(m(10)), joining(m(20))];
    for (const minutes of [0, 5, 10])
      expect(alone({ events: rejoined, providerDurationMs: minutes * minute }).intervals.at(-1)).toEqual([20, 60, 'events', 'session-end']);
    const repeated = [joining(m(0)), joining(m(20))];
    expect(alone({ events: repeated, providerDurationMs: 15 * minute }).intervals).toEqual([[0, 60, 'events', 'session-end']]);
    expect(alone({ events: repeated, providerDurationMs: 25 * minute }).intervals).toEqual([[0, 25, 'events', 'provider-duration']]);
  });

  test('takes the duration of the connection before its room cuts it', () => {
    expect(alone({ joinedAt: m(-10), providerDurationMs: 30 * minute })).toEqual({
      intervals: [[0, 20, 'session-start', 'provider-duration']],
      flags: ['end-assumed', 'clipped'],
    });
    expect(alone({ joinedAt: m(40), providerDurationMs: 30 * minute })).toEqual({
      intervals: [[40, 60, 'fields', 'session-end']],
      flags: ['end-assumed', 'clipped'],
    });
  });

  test('takes the duration for the union of sockets at once', () => {
    const events = [
      joining(m(0), { socket: 'a' }),
      leaving(m(30), { socket: 'a' }),
      joining(m(10), { socket: 'b' }),
      joining(m(10), { socket: 'c' }),
    ];
    expect(alone({ events, providerDurationMs: 45 * minute }).intervals).toEqual([[0, 45, 'events', 'provider-duration']]);
  });

  test("is told next by the start of the same person's next connection after the last join", () => {
    expect(beside({ joinedAt: m(10) }, { joinedAt: m(30), leftAt: m(40) }, { joinedAt: m(50), leftAt: m(55) })).toEqual({
      intervals: [[10, 30, 'fields', 'next-connection']],
      flags: ['end-assumed'],
    });
    const repeated = [joining(m(10)), joining(m(35))];
    expect(beside({ events: repeated }, { joinedAt: m(30), leftAt: m(40) }, { joinedAt: m(50), leftAt: m(55) }).intervals).toEqual([
      [10, 50, 'events', 'next-connection'],
    ]);
    expect(beside({ joinedAt: m(10) }, { joinedAt: m(10), leftAt: m(40) }).intervals).toEqual([[10, 60, 'fields', 'session-end']]);
  });

  test('is told by a start in another room as it was sent', () => {
    const room = session({ id: 'r', startedAt: m(30), endedAt: m(60) });
    const rows = [row({ userId: 'u', joinedAt: m(10) }), row({ userId: 'u', roomId: 'r', joinedAt: m(25), leftAt: m(50) })];
    const [person] = count(rows, { rooms: [room] }).people;
    expect(person?.connections.map(({ intervals }) => shown(intervals))).toEqual([
      [[10, 25, 'fields', 'next-connection']],
      [[30, 50, 'session-start', 'fields']],
    ]);
  });

  test('is not told by a connection whose start is assumed', () => {
    const onlyLeft = { leftAt: m(50), createdAt: m(30) };
    expect(beside({ joinedAt: m(10) }, onlyLeft).intervals).toEqual([[10, 60, 'fields', 'session-end']]);
    expect(beside({ joinedAt: m(10) }, onlyLeft, { joinedAt: m(40), leftAt: m(45) }).intervals).toEqual([
      [10, 40, 'fields', 'next-connection'],
    ]);
  });

  test('is told by a start that one of its entries has, though another only ends later', () => {
    const twice = [entry(m(40), m(40)), entry(null, m(50))];
    for (const stays of [twice, twice.toReversed()])
      expect(beside({ stays: [entry(m(10), null)] }, { stays }).intervals).toEqual([[10, 40, 'fields', 'next-connection']]);
  });

  test("is not told by somebody else's next connection", () => {
    const { people } = count([row({ userId: 'a', joinedAt: m(10) }), row({ userId: 'b', joinedAt: m(30), leftAt: m(40) })]);
    expect(shown(people[0]?.intervals)).toEqual([[10, 60, 'fields', 'session-end']]);
  });

  test('is at last the end of its room', () => {
    expect(alone({ joinedAt: m(10) })).toEqual({ intervals: [[10, 60, 'fields', 'session-end']], flags: ['end-assumed'] });
    const room = session({ id: 'r', startedAt: m(5), endedAt: m(20) });
    const { people } = count([row({ roomId: 'r', joinedAt: m(6) })], { rooms: [room] });
    expect(shown(people[0]?.intervals)).toEqual([[6, 20, 'fields', 'session-end']]);
  });

  test('takes the start of the stay for the last join of whole stays', () => {
    const stays = [entry(m(0), m(10)), entry(m(20), null)];
    expect(beside({ stays }, { stays: [entry(m(15), m(18))] }, { stays: [entry(m(40), m(50))] }).intervals).toEqual([
      [0, 10, 'fields', 'fields'],
      [20, 40, 'fields', 'next-connection'],
    ]);
  });
});
