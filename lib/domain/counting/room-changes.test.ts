import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { count, joining, leaving, m, row, session, TEN } from '@/lib/domain/testing/sample-session';

const room = session({ id: 'r1', startedAt: m(20), endedAt: m(50) });
const other = session({ id: 'r2', startedAt: m(20), endedAt: m(50) });
const inMain = (from: number, to: number) => row({ userId: 'w', joinedAt: from, leftAt: to });
const inRoom = (from: number, to: number, roomId = 'r1') => row({ userId: 'w', roomId, joinedAt: from, leftAt: to });
const walker = (...rows: Connection[]) => count(rows, { rooms: [room, other] });

describe('a room change (rule 5)', () => {
  test('is a gap of at most a minute into another room, which counts as presence and as no join', () => {
    const { people, summary } = walker(inMain(m(0), m(20)), inRoom(m(21), m(40)));
    expect(people[0]).toMatchObject({ presentMs: 40 * 60_000, joins: 1, reconnects: 0, absences: 0, roomChanges: 1, assumedMs: 0 });
    expect(summary).toMatchObject({ reconnects: 0, absences: 0, roomChanges: 1 });
  });

  test('is an absence after more than a minute', () => {
    const { people } = walker(inMain(m(0), m(20)), inRoom(m(21) + 1, m(40)));
    expect(people[0]).toMatchObject({ joins: 2, reconnects: 0, absences: 1, roomChanges: 0, presentMs: 39 * 60_000 - 1 });
  });

  test('has nothing to fill without a gap', () => {
    expect(walker(inMain(m(0), m(20)), inRoom(m(20), m(40))).people[0]).toMatchObject({ joins: 1, roomChanges: 0, presentMs: 40 * 60_000 });
  });

  test('is a reconnect into the same room', () => {
    const events = [joining(m(0)), leaving(m(20)), joining(m(20) + 5_000), leaving(m(40))];
    expect(walker(row({ userId: 'w', events })).people[0]).toMatchObject({ joins: 2, reconnects: 1, roomChanges: 0 });
    expect(walker(inRoom(m(21), m(30)), inRoom(m(30) + 5_000, m(40))).people[0]).toMatchObject({ joins: 2, reconnects: 1, roomChanges: 0 });
  });

  test('is a reconnect where one room is on both sides, whatever other device changed', () => {
    const phone = [inRoom(m(21), m(30)), inRoom(m(30) + 5_000, m(40))];
    const laptop = [inMain(m(10), m(30)), inRoom(m(30) + 5_000, m(40), 'r2')];
    expect(walker(...phone, ...laptop).people[0]).toMatchObject({ joins: 2, reconnects: 1, roomChanges: 0 });
  });

  test('goes from breakout room to breakout room, and back', () => {
    const gap = 30_000;
    const { people } = walker(
      inMain(m(0), m(20)),
      inRoom(m(20) + gap, m(30)),
      inRoom(m(30) + gap, m(40), 'r2'),
      inMain(m(40) + gap, m(60)),
    );
    expect(people[0]).toMatchObject({ presentMs: 60 * 60_000, joins: 1, roomChanges: 3 });
  });

  test('has a fill that belongs to the room that was left and says what it is', () => {
    const { people } = walker(inMain(m(0), m(20)), inRoom(m(20) + 30_000, m(30)), inMain(m(30) + 30_000, m(60)));
    expect(
      people[0]?.intervals.map(({ start, end, startSource, endSource, room: name }) => [
        (start - TEN) / 60_000,
        (end - TEN) / 60_000,
        startSource,
        endSource,
        name,
      ]),
    ).toEqual([
      [0, 20.5, 'fields', 'room-change', undefined],
      [20.5, 30.5, 'fields', 'room-change', 'r1'],
      [30.5, 60, 'fields', 'fields', undefined],
    ]);
  });

  test('has its gap left as it is by an interval of 0 ms between two rooms', () => {
    const { people } = walker(inMain(m(0), m(20)), inRoom(m(20) + 30_000, m(20) + 30_000, 'r2'), inRoom(m(20) + 50_000, m(40)));
    expect(people[0]).toMatchObject({ joins: 1, roomChanges: 1, presentMs: 40 * 60_000 });
  });
});
