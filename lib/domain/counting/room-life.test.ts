import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import type { Session } from '@/lib/domain/session';
import { count, entry, happening, joining, leaving, m, row, session } from '@/lib/domain/testing/sample-session';
import type { CountInput } from './count-input';

const hour = 60;
const day = 24 * hour;
const live = (fields: Partial<Session> = {}) => session({ status: 'live', endedAt: null, ...fields });
const stateAt = (clock: number, own: Session, rows: Connection[], input: Partial<CountInput> = {}) => {
  const counted = count(rows, { session: own, answeredAt: m(clock), ...input });
  return { live: counted.live, end: counted.end === null ? null : (counted.end - m(0)) / 60_000, flags: counted.flags };
};
const left = () => row({ joinedAt: m(0), leftAt: m(50) });
const open = (fields: Partial<Connection> = {}) => row({ joinedAt: m(0), ...fields });

describe('a session (rule 2)', () => {
  test('is live when its status says so', () => {
    expect(stateAt(30, live(), [open()])).toEqual({ live: true, end: 30, flags: [] });
    expect(stateAt(90, session(), [left()])).toEqual({ live: false, end: 60, flags: [] });
  });

  test('is ended by a readable end, unless that lies after now', () => {
    expect(stateAt(61, live({ endedAt: m(60) }), [open()])).toEqual({ live: false, end: 60, flags: [] });
    expect(stateAt(60, live({ endedAt: m(60) }), [open()])).toEqual({ live: false, end: 60, flags: [] });
    expect(stateAt(59, live({ endedAt: m(60) }), [open()])).toEqual({ live: true, end: 59, flags: [] });
  });
});

describe('an old end (rule 2)', () => {
  const ended = live({ endedAt: m(60) });

  test('is one before which somebody joined again, by a field, an event or an entry, and is ignored', () => {
    for (const later of [
      row({ joinedAt: m(62) }),
      row({ events: [joining(m(62))] }),
      row({ stays: [entry(m(62), null)] }),
      row({ stays: [entry(m(62), m(61))] }),
    ])
      expect(stateAt(90, ended, [left(), later])).toMatchObject({ live: true, end: 90 });
  });

  test('is not made by a leave after it, nor by a join at it or one after now', () => {
    for (const other of [
      row({ joinedAt: m(10), leftAt: m(62) }),
      row({ joinedAt: m(10), events: [joining(m(10)), happening(m(62))] }),
      row({ joinedAt: m(60), leftAt: m(62) }),
      row({ joinedAt: m(90 + 16), leftAt: m(90 + 17) }),
    ])
      expect(stateAt(90, ended, [left(), other])).toMatchObject({ live: false, end: 60 });
  });

  test('is not made by a foreign join', () => {
    const own = { session: session().id };
    const foreign = row({ events: [joining(m(1), own), leaving(m(2), own), joining(m(62), { session: 'other' })] });
    expect(stateAt(90, ended, [foreign])).toMatchObject({ live: false, end: 60 });
  });

  test('lets an ended session go on to its latest sign of life, flagged, whatever the status says', () => {
    expect(stateAt(200, session(), [left(), row({ joinedAt: m(62), leftAt: m(80) })])).toEqual({
      live: false,
      end: 80,
      flags: ['session-end-assumed'],
    });
  });

  test('is judged by the own rows of a breakout room', () => {
    const room = session({ id: 'r', startedAt: m(10), endedAt: m(40) });
    const rows = [row({ joinedAt: m(0), leftAt: m(60) }), row({ roomId: 'r', joinedAt: m(45), leftAt: m(50) })];
    const { people } = count(rows, { rooms: [room] });
    expect(people.map(({ presentMs }) => presentMs / 60_000)).toEqual([60, 5]);
    // The join in the room is none of the main room, whose own end stands.
    expect(stateAt(90, session({ endedAt: m(40) }), [row({ joinedAt: m(0), leftAt: m(40) }), ...rows.slice(1)], { rooms: [room] })).toEqual(
      {
        live: false,
        end: 50,
        flags: ['session-end-assumed'],
      },
    );
  });
});

describe('a forgotten session (rule 2 b)', () => {
  test('is over after an hour without a sign of life and without an open end, at its latest sign, flagged', () => {
    expect(stateAt(50 + hour, live(), [left()])).toEqual({ live: true, end: 50 + hour, flags: [] });
    expect(stateAt(50 + hour + 1, live(), [left()])).toEqual({ live: false, end: 50, flags: ['session-end-assumed'] });
  });

  test('is live for a day with an open end, though the counter says 0', () => {
    for (const liveConnections of [0, 3, null]) {
      expect(stateAt(5 * hour, live({ liveConnections }), [left(), open()]).live).toBe(true);
      expect(stateAt(50 + day, live({ liveConnections }), [left(), open()]).live).toBe(true);
    }
  });

  test('is over after a day with an open end where the counter says 0, or where there is none', () => {
    for (const liveConnections of [0, null])
      expect(stateAt(50 + day + 1, live({ liveConnections }), [left(), open()])).toEqual({
        live: false,
        end: 50,
        flags: ['session-end-assumed'],
      });
    expect(stateAt(50 + 3 * day, live({ liveConnections: 1 }), [left(), open()]).live).toBe(true);
  });

  test('has an open end where nobody ended a stay', () => {
    const stays = [entry(m(0), m(20)), entry(m(30), null)];
    expect(stateAt(30 + day, live(), [row({ stays })]).live).toBe(true);
    expect(stateAt(30 + day + 1, live(), [row({ stays })])).toMatchObject({ live: false, end: 30 });
  });

  test('is over an hour after its start where there is no sign of life at all', () => {
    expect(stateAt(hour, live(), []).live).toBe(true);
    expect(stateAt(hour + 1, live(), [])).toEqual({ live: false, end: 0, flags: ['session-end-assumed'] });
    expect(stateAt(hour + 1, live({ startedAt: null }), [])).toEqual({ live: true, end: null, flags: [] });
  });

  test('is kept alive by signs of any kind, but not by changes of a row', () => {
    const late = happening(m(100));
    const closed = { joinedAt: m(0), leftAt: m(10), events: [joining(m(0)), leaving(m(10)), late] };
    expect(stateAt(100 + hour, live(), [row(closed)]).live).toBe(true);
    expect(stateAt(80, live(), [row({ ...closed, events: [], createdAt: m(70), updatedAt: m(75) })]).live).toBe(false);
  });

  test('is judged with the signs and open ends of its breakout rooms', () => {
    const room = live({ id: 'r', startedAt: m(20) });
    const talking = row({ roomId: 'r', joinedAt: m(20) });
    const { live: isLive, people } = count([left(), talking], { session: live(), rooms: [room], answeredAt: m(50 + 3 * hour) });
    expect(isLive).toBe(true);
    expect(people.map(({ state }) => state)).toEqual(['left', 'in']);
  });
});

describe('a breakout room (rule 2)', () => {
  const mainRows = [row({ joinedAt: m(0), leftAt: m(60) })];

  test('is judged by its own rows, and keeps the session live while it is', () => {
    const room = live({ id: 'r', startedAt: m(50) });
    const { live: isLive, people } = count([...mainRows, row({ roomId: 'r', joinedAt: m(50) })], { rooms: [room] });
    expect(isLive).toBe(true);
    expect(people.map(({ state, presentMs }) => [state, presentMs / 60_000])).toEqual([
      ['left', 60],
      ['in', 40],
    ]);
  });

  test('ended at its latest sign of life where it was forgotten, or at the end of its main room if that is later', () => {
    const room = live({ id: 'r', startedAt: m(10) });
    const ends = (leftAt: number, mainEnd: number) => {
      const rows = [...mainRows, row({ roomId: 'r', joinedAt: m(10), leftAt: m(leftAt) })];
      return stateAt(leftAt + hour + 1, session({ endedAt: m(mainEnd) }), rows, { rooms: [room] });
    };
    expect(ends(70, 60)).toEqual({ live: false, end: 70, flags: ['session-end-assumed'] });
    expect(ends(40, 60)).toEqual({ live: false, end: 60, flags: ['session-end-assumed'] });
  });

  test('is over a day later with an open end once its main room has ended, whatever the counter says', () => {
    const room = live({ id: 'r', startedAt: m(10), liveConnections: 1 });
    const rows = [...mainRows, row({ roomId: 'r', joinedAt: m(10) })];
    expect(stateAt(10 + day, session(), rows, { rooms: [room] }).live).toBe(true);
    expect(stateAt(10 + day + 1, session(), rows, { rooms: [room] })).toMatchObject({ live: false, end: 60 });
  });
});

describe('the bounds of a room', () => {
  test('have no end before the start', () => {
    const counted = count([row({ joinedAt: m(5), leftAt: m(30) })], { session: session({ startedAt: m(20), endedAt: m(10) }) });
    expect([counted.start, counted.end]).toEqual([m(20), m(20)]);
  });
});
