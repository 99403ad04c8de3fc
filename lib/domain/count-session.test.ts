import { describe, expect, test } from 'vitest';
import { count, liveSession, m, row, session, shown, TEN } from './testing/sample-session';

const minutes = (ms: number) => ms / 60_000;

describe('breakout rooms (rule 9)', () => {
  const room = session({ id: '22222222-2222-4222-8222-222222222222', startedAt: m(20), endedAt: m(40) });
  const rows = [
    row({ userId: 'u', stays: [0, 40].map((from) => ({ start: m(from), end: m(from + 20), invalidTimes: false })) }),
    row({ userId: 'u', roomId: room.id, joinedAt: m(20), leftAt: m(41) }),
    row({ userId: 'v', roomId: room.id, joinedAt: m(25) }),
  ];

  test('add to presence, which is the union with the main room, each piece naming its room', () => {
    const [u, v] = count(rows, { rooms: [room] }).people;
    expect(u).toMatchObject({ presentMs: 60 * 60_000, joins: 1, reconnects: 0, absences: 0 });
    expect(u?.intervals.map(({ start, end, room: name }) => [minutes(start - TEN), minutes(end - TEN), name])).toEqual([
      [0, 20, undefined],
      [20, 40, room.id],
      [40, 60, undefined],
    ]);
    expect(shown(v?.intervals)).toEqual([[25, 40, 'fields', 'session-end']]);
  });

  test('can be left out, so that the main room alone is counted', () => {
    const counted = count(rows, { rooms: [room] }, { rooms: 'main' });
    expect(counted.people.map(({ presentMs }) => minutes(presentMs))).toEqual([40]);
    expect(counted.people[0]).toMatchObject({ joins: 2, absences: 1 });
  });

  test('leave names, roles and flags to the rows of the main room when they are left out', () => {
    const mixed = [
      row({ userId: 'u', name: 'Ann', role: 'guest', joinedAt: m(5), leftAt: m(20) }),
      row({
        userId: 'u',
        name: 'Host',
        role: 'host',
        externalId: 'c',
        roomId: room.id,
        joinedAt: m(20),
        leftAt: m(40),
        invalidTimes: true,
      }),
      row({ userId: 'v', externalId: 'c', joinedAt: m(0), leftAt: m(60) }),
    ];
    const identityOf = (rooms: 'all' | 'main') => {
      const [person] = count(mixed, { rooms: [room] }, { rooms }).people;
      return [person?.name, person?.role, person?.externalId, person?.flags];
    };
    expect(identityOf('all')).toEqual(['Host', 'host', 'c', ['invalid-times', 'same-custom-id']]);
    expect(identityOf('main')).toEqual(['Ann', 'guest', null, []]);
  });
});

describe('a live session', () => {
  test('has as in, until now, who has no end', () => {
    const counted = count([row({ joinedAt: m(3) })], liveSession);
    expect(counted.people[0]).toMatchObject({ state: 'in', leftAt: null, presentMs: 27 * 60_000 });
    expect(counted).toMatchObject({ live: true, end: m(30), summary: { in: 1 }, connectionsIn: 1 });
  });

  test('is none where it has a readable end, although its status is live', () => {
    const counted = count([row({ joinedAt: m(3) })], { session: session({ status: 'live' }) });
    expect(counted.live).toBe(false);
    expect(counted.people[0]?.flags).toEqual(['end-assumed']);
  });
});

describe('recorders and excluded roles (rule 10)', () => {
  const rows = [
    row({ name: 'recorder', notPerson: true, joinedAt: m(0), leftAt: m(60) }),
    row({ role: 'bot', joinedAt: m(0), leftAt: m(60) }),
    row({ role: 'guest', joinedAt: m(10), leftAt: m(40) }),
  ];

  test('are listed but left out of people, peak, window and averages', () => {
    const counted = count(rows, {}, { excludedRoles: ['bot'] });
    expect(counted.people.map((person) => person.counted)).toEqual([false, false, true]);
    expect(counted.summary).toMatchObject({ people: 1, notCounted: 2, peak: 1, averagePresentMs: 30 * 60_000, connections: 1 });
    expect(counted.attendanceWindow).toMatchObject({ start: m(10), end: m(40), crowd: 1 });
    expect(counted.occupied).toEqual([{ start: m(10), end: m(40) }]);
  });

  test('can be counted in', () => {
    const counted = count(rows, {}, { excludedRoles: ['bot'], counted: 'all' });
    expect(counted.summary).toMatchObject({ people: 3, notCounted: 0, peak: 3 });
    expect(counted.attendanceWindow).toMatchObject({ start: m(0), end: m(60), crowd: 3 });
  });
});
