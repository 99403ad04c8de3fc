import { describe, expect, test } from 'vitest';
import { count, joining, leaving, liveSession, m, row, session } from '@/lib/domain/testing/sample-session';

const minutes = (ms: number | null) => (ms === null ? null : (ms - m(0)) / 60_000);
const axis = ({ start, end }: { start: number | null; end: number | null }) => [minutes(start), minutes(end)];
const unknown = { startedAt: null, endedAt: null };

describe('unknown bounds (rule 3)', () => {
  test('of an ended session are taken from its rows, flagged', () => {
    const rows = [row({ joinedAt: m(5), leftAt: m(10) }), row({ events: [joining(m(7)), leaving(m(20))] })];
    const counted = count(rows, { session: session(unknown) });
    expect(axis(counted)).toEqual([5, 20]);
    expect(counted.flags).toEqual(['session-start-assumed', 'session-end-assumed']);
  });

  test('have a start by the time of a row, but no end', () => {
    const rows = [row({ createdAt: m(2), joinedAt: m(5), leftAt: m(10) }), row({ createdAt: m(40) })];
    expect(axis(count(rows, { session: session(unknown) }))).toEqual([2, 10]);
  });

  test('have as unknown end the latest sign that is not after now', () => {
    const rows = [row({ joinedAt: m(5), leftAt: m(10) }), row({ joinedAt: m(6), leftAt: m(90 + 16) })];
    expect(axis(count(rows, { session: session({ endedAt: null }) }))).toEqual([0, 10]);
  });

  test('let a live session with an unknown start end now', () => {
    const counted = count([row({ joinedAt: m(5) })], { ...liveSession, session: session({ ...unknown, status: 'live' }) });
    expect(axis(counted)).toEqual([5, 30]);
    expect(counted.flags).toEqual(['session-start-assumed']);
  });

  test('make every figure 0 where no time at all is readable, and assume nothing', () => {
    const counted = count([row(), row({ userId: null })], { session: session(unknown) });
    expect(counted.summary).toMatchObject({ people: 2, peak: 0, averagePresentMs: 0, medianPresentMs: 0, averageAttendance: 0 });
    expect(counted).toMatchObject({ start: null, end: null, attendanceWindow: null, flags: [], curve: { at: [], people: [] } });
  });

  test('make a room count nothing where either cannot be found, with neither flag', () => {
    const room = session({ ...unknown, id: 'r' });
    const rows = [row({ joinedAt: m(0), leftAt: m(60) }), row({ roomId: 'r', createdAt: m(5), invalidTimes: true })];
    const counted = count(rows, { rooms: [room] });
    expect(counted.flags).toEqual([]);
    expect(counted.people.map(({ state, flags }) => [state, flags])).toEqual([
      ['left', []],
      ['never', ['invalid-times']],
    ]);
  });

  test('raise no flag for a room that nobody entered', () => {
    const room = session({ id: 'r', startedAt: null, endedAt: m(40), invalidTimes: true });
    const main = row({ joinedAt: m(0), leftAt: m(60) });
    expect(count([main], { rooms: [room] }).flags).toEqual([]);
    expect(count([main, row({ roomId: 'r', joinedAt: m(10), leftAt: m(40) })], { rooms: [room] }).flags).toEqual([
      'invalid-times',
      'session-start-assumed',
    ]);
  });

  test('of a main room without any time let its breakout rooms be counted', () => {
    const room = session({ id: 'r', startedAt: m(20), endedAt: m(40) });
    const rows = [row(), row({ roomId: 'r', joinedAt: m(20), leftAt: m(40) })];
    const counted = count(rows, { session: session(unknown), rooms: [room] });
    expect(axis(counted)).toEqual([20, 40]);
    expect(counted.people.map(({ presentMs }) => presentMs / 60_000).sort()).toEqual([0, 20]);
  });
});

describe('the session as a whole (rules 3 and 9)', () => {
  const room = session({ id: 'r', startedAt: m(-10), endedAt: m(80) });
  const main = row({ joinedAt: m(0), leftAt: m(60) });

  test('spans main room and those breakout rooms that have rows, as groups may go on after the main room has closed', () => {
    const counted = count([main, row({ roomId: 'r', joinedAt: m(-5), leftAt: m(70) })], { rooms: [room] });
    expect(axis(counted)).toEqual([-10, 80]);
    expect(axis(count([main], { rooms: [room] }))).toEqual([0, 60]);
  });

  test('has the bounds and window of the main room where that alone is counted', () => {
    const rows = [main, row({ roomId: 'r', joinedAt: m(-5), leftAt: m(70) })];
    const counted = count(rows, { rooms: [room] }, { rooms: 'main' });
    expect(axis(counted)).toEqual([0, 60]);
    expect(counted.attendanceWindow).toMatchObject({ start: m(0), end: m(60), crowd: 1 });
    expect(counted.summary).toMatchObject({ people: 1, connections: 1, peak: 1 });
  });

  test('is as live as ever where the main room alone is counted, with flags of the main room only', () => {
    const open = session({ id: 'r', status: 'live', startedAt: null, endedAt: null });
    const rows = [main, row({ roomId: 'r', joinedAt: m(50) })];
    for (const [rooms, flags, connectionsIn] of [
      ['all', ['session-start-assumed'], 1],
      ['main', [], 0],
    ] as const)
      expect(count(rows, { rooms: [open] }, { rooms })).toMatchObject({ live: true, flags, connectionsIn });
  });
});
