import { describe, expect, test } from 'vitest';
import { peakOf } from './concurrency';
import type { Connection } from './connection';
import { findPerson } from './list-people';
import { publicId } from './public-id';
import { count, entry, joining, leaving, m, row, session, shown, TEN } from './testing/sample-session';

const minutes = (ms: number) => ms / 60_000;

describe('clipping to the session (rule 3)', () => {
  test('cuts what lies outside and flags it only above a second', () => {
    const [early, late] = count([row({ joinedAt: m(-1), leftAt: m(10) }), row({ joinedAt: m(50), leftAt: m(60) + 1000 })]).people;
    expect(shown(early?.intervals)).toEqual([[0, 10, 'session-start', 'fields']]);
    expect(early?.flags).toEqual(['clipped']);
    expect(shown(late?.intervals)).toEqual([[50, 60, 'fields', 'session-end']]);
    expect(late?.flags).toEqual([]);
  });

  test('drops what is empty or negative and flags it; the person never was in', () => {
    const [person] = count([row({ joinedAt: m(10), leftAt: m(5) })]).people;
    expect(person).toMatchObject({
      state: 'never',
      presentMs: 0,
      joinedAt: null,
      leftAt: null,
      verdict: 'absent',
      flags: ['invalid-times'],
    });
  });

  test('takes unknown bounds of an ended session from its rows, flagged', () => {
    const counted = count([row({ joinedAt: m(5), leftAt: m(10) }), row({ events: [joining(m(7)), leaving(m(20))] })], {
      session: session({ startedAt: null, endedAt: null }),
    });
    expect([counted.start, counted.end]).toEqual([m(5), m(20)]);
    expect(counted.flags).toEqual(['session-start-assumed', 'session-end-assumed']);
  });

  test('with no readable time at all every figure is 0', () => {
    const counted = count([row(), row({ userId: null })], { session: session({ startedAt: null, endedAt: null }) });
    expect(counted.summary).toMatchObject({ people: 2, peak: 0, averagePresentMs: 0, medianPresentMs: 0, averageAttendance: 0 });
    expect(counted.start).toBeNull();
  });
});

describe('who is who (rule 4)', () => {
  const at = { joinedAt: m(0), leftAt: m(10) };

  test('two devices of one user at once count once', () => {
    const counted = count([row({ userId: 'u', joinedAt: m(0), leftAt: m(10) }), row({ userId: 'u', joinedAt: m(5), leftAt: m(20) })]);
    expect(counted.people).toHaveLength(1);
    expect(counted.people[0]).toMatchObject({ presentMs: 20 * 60_000, joins: 1 });
    expect(counted.summary).toMatchObject({ people: 1, connections: 2, peak: 1 });
  });

  test('a row without a user joins the one person with its custom id', () => {
    const counted = count([row({ userId: 'u', externalId: 'c', ...at }), row({ userId: null, externalId: 'c', ...at })]);
    expect(counted.people.map(({ connections }) => connections.length)).toEqual([2]);
  });

  test('with two persons of that custom id it stays apart, all flagged', () => {
    const counted = count([
      row({ userId: 'u', externalId: 'c', ...at }),
      row({ userId: 'v', externalId: 'c', ...at }),
      row({ userId: null, externalId: 'c', ...at }),
      row({ userId: null, externalId: 'c', ...at }),
    ]);
    expect(counted.people.map(({ connections }) => connections.length).sort()).toEqual([1, 1, 2]);
    expect(counted.people.every(({ flags }) => flags.includes('same-custom-id'))).toBe(true);
  });

  test('rows without any id stand alone, even with one name', () => {
    expect(count([row({ userId: null, name: 'Kim', ...at }), row({ userId: null, name: 'Kim', ...at })]).people).toHaveLength(2);
  });

  test('a person is found by their own id and by any connection, in any case', () => {
    const rows = [row({ ...at, userId: 'ABCDEF00-0000-4000-8000-000000000001'.toLowerCase() }), row({ ...at, userId: null })];
    const counted = count(rows);
    for (const person of counted.people) {
      expect(findPerson(counted, person.id.toUpperCase())?.id).toBe(person.id);
      for (const { publicId } of person.connections) expect(findPerson(counted, publicId)?.id).toBe(person.id);
    }
    expect(findPerson(counted, 'nobody')).toBeNull();
  });

  test('no two people and no two connections share an address, whatever ids came', () => {
    const anonymous = { id: null, userId: null, ...at };
    const twice = row({ ...at, userId: null, externalId: 'c' });
    const counted = count([
      row(anonymous),
      row(anonymous),
      { ...twice, id: null, joinedAt: m(0) },
      twice,
      row({ ...at, userId: twice.id }),
      { ...twice, externalId: null, roomId: 'r' },
    ]);
    const addresses = counted.people.flatMap(({ connections }) => connections.map(({ publicId }) => publicId));
    expect(new Set(addresses).size).toBe(6);
    expect(new Set(counted.people.map(({ id }) => id)).size).toBe(counted.people.length);
  });

  test('an id that is no UUID appears as a hash, never as itself', () => {
    const [person] = count([row({ userId: 'kim@example.org', ...at })]).people;
    expect(person?.id).toMatch(/^x[A-Za-z0-9_-]{22}$/);
  });
});

describe('joins, reconnects, absences (rule 5)', () => {
  test('a gap up to a minute is a reconnect, a longer one an absence', () => {
    const events = [joining(m(0)), leaving(m(5)), joining(m(6)), leaving(m(10)), joining(m(11) + 1), leaving(m(60))];
    expect(count([row({ events })]).people[0]).toMatchObject({ joins: 3, reconnects: 1, absences: 1 });
  });
});

describe('attendance (rule 6)', () => {
  test('the window ends with the latest known leave, because the session outlives it', () => {
    const counted = count([row({ joinedAt: m(0), leftAt: m(40) }), row({ joinedAt: m(0), leftAt: m(20) })]);
    expect(counted.window).toEqual({ start: m(0), end: m(40) });
    expect(counted.people.map(({ attendance }) => attendance).sort()).toEqual([0.5, 1]);
  });

  test('it ends with the session when no leave is known, and with now while somebody is in', () => {
    expect(count([row({ joinedAt: m(0) })]).window?.end).toBe(m(60));
    const live = { session: session({ status: 'live', endedAt: null }), answeredAt: m(30) };
    expect(count([row({ joinedAt: m(0) }), row({ joinedAt: m(0), leftAt: m(10) })], live).window?.end).toBe(m(30));
    expect(count([row({ joinedAt: m(0), leftAt: m(10) })], live).window?.end).toBe(m(10));
  });

  test('an assumed end beyond the window gives no more than full attendance', () => {
    const counted = count([row({ joinedAt: m(0) }), row({ joinedAt: m(0), leftAt: m(40) })]);
    expect(counted.people.map(({ attendance }) => attendance)).toEqual([1, 1]);
  });

  test('the verdict changes at a quarter and at three quarters', () => {
    const stay = (end: number) => row({ joinedAt: m(0), leftAt: end });
    const verdicts = count([stay(m(60)), stay(m(45)), stay(m(45) - 1), stay(m(15)), stay(m(15) - 1)]).people.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['present', 'present', 'partial', 'partial', 'absent']);
  });

  test('late and early begin beyond five minutes', () => {
    const counted = count([
      row({ joinedAt: m(5), leftAt: m(55) }),
      row({ joinedAt: m(5) + 1, leftAt: m(55) - 1 }),
      row({ joinedAt: m(0), leftAt: m(60) }),
    ]);
    expect(counted.people.map(({ late, leftEarly }) => [late, leftEarly])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(counted.summary).toMatchObject({ late: 1, leftEarly: 1 });
  });
});

describe('live sessions', () => {
  const live = { session: session({ status: 'live' as const, endedAt: null }), answeredAt: m(30) };

  test('who has no end is in, until now', () => {
    const counted = count([row({ joinedAt: m(3) })], live);
    expect(counted.people[0]).toMatchObject({ state: 'in', leftAt: null, presentMs: 27 * 60_000 });
    expect(counted.summary.in).toBe(1);
  });

  test('now is raised to the latest time of the record, up to a minute', () => {
    expect(count([row({ joinedAt: m(3), leftAt: m(31) })], live).asOf).toBe(m(31));
    expect(count([row({ joinedAt: m(3), leftAt: m(31) + 1 })], live).asOf).toBe(m(30));
  });

  test('a device that leaves at this instant does not take out the one that stays', () => {
    const counted = count([row({ userId: 'u', joinedAt: m(3), leftAt: m(30) }), row({ userId: 'u', joinedAt: m(4) })], live);
    expect(counted.people[0]?.state).toBe('in');
  });

  test('a live status with a readable end is an ended session', () => {
    const counted = count([row({ joinedAt: m(3) })], { session: session({ status: 'live' }) });
    expect(counted.live).toBe(false);
    expect(counted.people[0]?.flags).toEqual(['end-assumed']);
  });
});

describe('peak (rule 7)', () => {
  test('is the most at one instant and its first moment; leaves come before joins', () => {
    const counted = count([
      row({ joinedAt: m(0), leftAt: m(10) }),
      row({ joinedAt: m(10), leftAt: m(20) }),
      row({ joinedAt: m(12), leftAt: m(13) }),
      row({ joinedAt: m(15), leftAt: m(16) }),
    ]);
    expect(counted.summary).toMatchObject({ peak: 2, peakAt: m(12) });
    expect(peakOf(counted.curve)).toEqual({ people: 2, at: m(12) });
  });
});

describe('breakout rooms (rule 9)', () => {
  const room = session({ id: '22222222-2222-4222-8222-222222222222', startedAt: m(20), endedAt: m(40) });
  const rows = [
    row({ userId: 'u', events: [joining(m(0)), leaving(m(20)), joining(m(40)), leaving(m(60))] }),
    row({ userId: 'u', roomId: room.id, joinedAt: m(20), leftAt: m(41) }),
    row({ userId: 'v', roomId: room.id, joinedAt: m(25) }),
  ];

  test('presence is the union over main room and rooms, each piece naming its room', () => {
    const [u, v] = count(rows, { rooms: [room] }).people;
    expect(u).toMatchObject({ presentMs: 60 * 60_000, joins: 1, reconnects: 0, absences: 0 });
    expect(u?.intervals.map(({ start, end, room: name }) => [minutes(start - TEN), minutes(end - TEN), name])).toEqual([
      [0, 20, undefined],
      [20, 40, room.id],
      [40, 60, undefined],
    ]);
    expect(shown(v?.intervals)).toEqual([[25, 40, 'fields', 'session-end']]);
  });

  test('coming back in another room is a room change among the reconnects', () => {
    const walker = [
      row({ userId: 'w', joinedAt: m(0), leftAt: m(20) }),
      row({ userId: 'w', roomId: room.id, joinedAt: m(20) + 5_000, leftAt: m(40) }),
    ];
    const dropper = [row({ userId: 'd', joinedAt: m(0), leftAt: m(20) }), row({ userId: 'd', joinedAt: m(20) + 5_000, leftAt: m(40) })];
    expect(count([...walker, ...dropper], { rooms: [room] }).summary).toMatchObject({ reconnects: 2, roomChanges: 1 });
  });

  test('a main room without any time is bounded by its rooms', () => {
    const unknown = { startedAt: null, endedAt: null };
    const open = session({ ...unknown, status: 'live' });
    const inRoom = row({ roomId: room.id, joinedAt: m(20) });
    const live = count([inRoom], { session: open, rooms: [session({ ...unknown, id: room.id, status: 'live' })], answeredAt: m(30) });
    expect(live.people[0]).toMatchObject({ state: 'in', presentMs: 10 * 60_000 });
    const ended = count([{ ...inRoom, leftAt: m(40) }], { session: session(unknown), rooms: [room] });
    expect(ended.people[0]).toMatchObject({ state: 'left', presentMs: 20 * 60_000 });
  });

  test('the main room alone can be counted', () => {
    const counted = count(rows, { rooms: [room] }, { rooms: 'main' });
    expect(counted.people.map(({ presentMs }) => minutes(presentMs))).toEqual([40]);
    expect(counted.people[0]).toMatchObject({ joins: 2, absences: 1 });
  });

  test('somebody has the same id with and without the rooms, whichever row tells who they are', () => {
    const anonymous = row({ id: 'main', userId: null, externalId: 'x', joinedAt: m(20), leftAt: m(30) });
    const idsOf = (others: Connection[]) =>
      (['all', 'main'] as const).map((which) =>
        count([anonymous, ...others], { rooms: [room] }, { rooms: which }).people.map(({ id }) => id),
      );
    const named = row({ id: 'there', userId: 'ann', externalId: 'x', roomId: room.id, joinedAt: m(30), leftAt: m(40) });
    const ann = publicId('ann', 'uuid');
    expect(idsOf([named])).toEqual([[ann], [ann]]);
    const earlier = row({ id: 'there', userId: null, externalId: 'x', roomId: room.id, joinedAt: m(5), leftAt: m(20) });
    expect(idsOf([earlier])).toEqual([[publicId('there', 'uuid')], [publicId('there', 'uuid')]]);
    // Two in the main room whom only the breakout row makes one.
    const [all, main] = idsOf([named, row({ id: 'own', userId: 'ann', externalId: null, joinedAt: m(40), leftAt: m(50) })]);
    expect([all?.length, new Set(main).size]).toEqual([1, 2]);
    expect(main).toContain(ann);
  });
});

describe('what is no person (rule 10)', () => {
  const rows = [
    row({ name: 'recorder', notPerson: true, joinedAt: m(0), leftAt: m(60) }),
    row({ role: 'bot', joinedAt: m(0), leftAt: m(60) }),
    row({ role: 'guest', joinedAt: m(0), leftAt: m(30) }),
  ];

  test('is listed but left out of people, peak and averages', () => {
    const counted = count(rows, {}, { excludedRoles: ['bot'] });
    expect(counted.people.map((person) => person.counted)).toEqual([false, false, true]);
    expect(counted.summary).toMatchObject({ people: 1, notCounted: 2, peak: 1, averagePresentMs: 30 * 60_000, connections: 1 });
  });

  test('can be counted in', () => {
    expect(count(rows, {}, { excludedRoles: ['bot'], counted: 'all' }).summary).toMatchObject({ people: 3, notCounted: 0, peak: 3 });
  });
});

test('a VideoSDK person is the union over entries with one participant id', () => {
  const rows = [
    row({ id: null, userId: 'kim', timelog: [entry(m(0), m(10))] }),
    row({ id: null, userId: 'kim', timelog: [entry(m(5), m(20)), entry(m(30), null)] }),
  ];
  const [kim] = count(rows, { idShape: 'word' }).people;
  expect(kim).toMatchObject({ id: 'kim', presentMs: 50 * 60_000, joins: 2, absences: 1, flags: ['end-assumed'] });
  expect(new Set(kim?.connections.map(({ publicId }) => publicId)).size).toBe(2);
});
