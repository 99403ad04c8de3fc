import { describe, expect, test } from 'vitest';
import { alone, count, entry, happening, joining, leaving, m, row, session } from '@/lib/domain/testing/sample-session';

const own = session().id;
const other = '99999999-9999-4999-8999-999999999999';
const of = (session: string) => ({ session });

describe('a foreign event (rule 1)', () => {
  test('is one that names another session, is flagged and does nothing', () => {
    const events = [joining(m(1), of(own)), leaving(m(2), of(other)), joining(m(3), of(other)), leaving(m(9), of(own))];
    expect(alone({ events })).toEqual({ intervals: [[1, 9, 'events', 'events']], flags: ['foreign-event'] });
  });

  test('is known by ids of sessions that are compared without case', () => {
    const upper = session({ id: own.toUpperCase() });
    const events = [joining(m(1), of(own)), leaving(m(9), of(own))];
    expect(alone({ events }, { session: upper })).toEqual({ intervals: [[1, 9, 'events', 'events']], flags: [] });
  });

  test('is none where it names no session', () => {
    expect(alone({ events: [joining(m(1)), leaving(m(9), of(own))] }).intervals).toEqual([[1, 9, 'events', 'events']]);
  });

  test('is none where no event of any row names the session, as the field means something else then', () => {
    const events = [joining(m(1), of('call-1')), leaving(m(9), of('call-2'))];
    expect(alone({ events })).toEqual({ intervals: [[1, 9, 'events', 'events']], flags: [] });
  });

  test('is known once one event of one row, whatever its name, shows that the field names the session', () => {
    const events = [joining(m(1), of(other)), leaving(m(9), of(other))];
    const telling = row({ userId: 'z', events: [happening(null, { session: own })], joinedAt: m(0), leftAt: m(60) });
    const { people } = count([row({ userId: 'a', events, joinedAt: m(2), leftAt: m(3) }), telling]);
    expect(people.map(({ presentMs, flags }) => [presentMs / 60_000, flags])).toEqual([
      [1, ['foreign-event']],
      [60, []],
    ]);
  });

  test('is told in a breakout room by the session of the room', () => {
    const room = session({ id: other, startedAt: m(0), endedAt: m(60) });
    const events = [joining(m(1), of(other)), leaving(m(9), of(other)), joining(m(20), of(own))];
    const { people } = count([row({ roomId: other, events })], { rooms: [room] });
    expect(people[0]).toMatchObject({ presentMs: 8 * 60_000, flags: ['foreign-event'] });
  });

  test('is no sign of life: no start, no clock and no bound comes from it', () => {
    const events = [happening(m(2), { session: other }), leaving(m(9), of(own)), joining(m(91), of(other))];
    const counted = count([row({ events })], { session: session({ startedAt: null, endedAt: null }) });
    expect([counted.start, counted.end, counted.asOf]).toEqual([m(9), m(9), m(90)]);
  });
});

describe('a time that no clock explains (rule 0)', () => {
  const day = 24 * 60;
  const clock = 90;

  test('is more than 24 h after the clock of the answer, and absent, flagged', () => {
    const near = alone({ joinedAt: m(3), leftAt: m(clock + day) });
    expect(near).toEqual({ intervals: [[3, 60, 'fields', 'session-end']], flags: ['clipped'] });
    const far = alone({ joinedAt: m(3), leftAt: m(clock + day) + 1 });
    expect(far).toEqual({ intervals: [[3, 60, 'fields', 'session-end']], flags: ['invalid-times', 'end-assumed'] });
  });

  test('is absent in fields, in events, in entries and in the time of the row', () => {
    const far = m(clock + day) + 1;
    expect(alone({ joinedAt: far, leftAt: m(9) })).toEqual({
      intervals: [[0, 9, 'session-start', 'fields']],
      flags: ['invalid-times', 'start-assumed'],
    });
    expect(alone({ events: [joining(m(1)), leaving(m(5)), joining(far)] })).toEqual({
      intervals: [[1, 5, 'events', 'events']],
      flags: ['invalid-times'],
    });
    expect(alone({ stays: [entry(m(1), m(5)), entry(m(7), far)] })).toEqual({
      intervals: [
        [1, 5, 'fields', 'fields'],
        [7, 60, 'fields', 'session-end'],
      ],
      flags: ['invalid-times', 'end-assumed'],
    });
    expect(alone({ joinedAt: m(1), leftAt: m(5), createdAt: far }).flags).toEqual(['invalid-times']);
  });

  test("is absent in a room's own start and end, flagged at the session", () => {
    const far = m(clock + day) + 1;
    const counted = count([row({ joinedAt: m(3), leftAt: m(50) })], { session: session({ startedAt: m(0), endedAt: far }) });
    expect([counted.start, counted.end]).toEqual([m(0), m(50)]);
    expect(counted.flags).toEqual(['invalid-times', 'session-end-assumed']);
  });
});
