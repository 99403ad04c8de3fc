import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { count, liveSession, m, row, session } from '@/lib/domain/testing/sample-session';

const stay = (from: number, to: number, fields: Partial<Connection> = {}) => row({ joinedAt: m(from), leftAt: m(to), ...fields });
const stays = (people: number, from: number, to: number) => Array.from({ length: people }, () => stay(from, to));
/** A session long enough for everything, and its window in minutes. */
const whole = { session: session({ startedAt: m(-600), endedAt: m(600) }), answeredAt: m(700) };

function windowOf(rows: Connection[], input = {}, options = {}) {
  const { attendanceWindow: window } = count(rows, { ...whole, ...input }, options);
  if (window === null) throw new Error('There is no window.');
  return { ...window, start: (window.start - m(0)) / 60_000, end: (window.end - m(0)) / 60_000, occupiedMs: window.occupiedMs / 60_000 };
}

describe('the crowd (rule 6)', () => {
  test('is the largest number that were in at once for ten minutes added up', () => {
    expect(windowOf(stays(7, 0, 60)).crowd).toBe(7);
    expect(windowOf([...stays(5, 0, 60), ...stays(2, 20, 30)]).crowd).toBe(7);
    expect(windowOf([...stays(5, 0, 60), ...stays(2, 20, 29)]).crowd).toBe(5);
    expect(windowOf([...stays(5, 0, 60), ...stays(2, 10, 15), ...stays(2, 40, 45)]).crowd).toBe(7);
  });

  test('need not always be the same people', () => {
    const shifts = [0, 10, 20, 30, 40, 50].flatMap((from) => stays(3, from, from + 10));
    expect(windowOf(shifts).crowd).toBe(3);
  });

  test('is that of a quarter of the time that anybody was in, where that is less', () => {
    expect(windowOf([...stays(1, 0, 30), ...stays(8, 20, 30)])).toMatchObject({ crowd: 9, start: 20, end: 30 });
    expect(windowOf([...stays(1, 0, 20), ...stays(8, 0, 5)]).crowd).toBe(9);
    expect(windowOf([...stays(1, 0, 20), ...stays(8, 0, 4.9)]).crowd).toBe(1);
  });

  test('leaves out of that the time at which nobody was in', () => {
    expect(windowOf([...stays(4, 0, 10), ...stays(1, 300, 330)]).crowd).toBe(4);
    expect(windowOf([...stays(4, 0, 9), ...stays(1, 300, 330)]).crowd).toBe(1);
  });

  test('counts people, not devices, and none that are not counted', () => {
    const devices = [
      stay(0, 60, { userId: 'u' }),
      stay(0, 60, { userId: 'u' }),
      stay(0, 60, { role: 'bot' }),
      stay(0, 60, { notPerson: true }),
    ];
    expect(windowOf(devices, {}, { excludedRoles: ['bot'] }).crowd).toBe(1);
    expect(windowOf(devices, {}, { excludedRoles: ['bot'], counted: 'all' }).crowd).toBe(3);
  });
});

describe('the core window (rule 6)', () => {
  test.each([
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 2],
    [4, 3, 2],
    [5, 3, 2],
    [6, 4, 3],
    [8, 5, 3],
    [9, 5, 4],
    [20, 11, 7],
    [100, 51, 34],
  ])('begins for a crowd of %i with %i and ends with %i', (crowd, begins, ends) => {
    const coming = Array.from({ length: crowd }, (_, index) => stay(index * 0.01, 60 + index * 0.01));
    expect(windowOf(coming)).toMatchObject({ crowd, begins, ends });
    // Who comes begins it at their own moment, who goes ends it at theirs.
    const { start, end } = windowOf(coming);
    expect([start, end].map((minute) => Math.round(minute * 100) / 100)).toEqual([(begins - 1) * 0.01, 60 + (crowd - ends) * 0.01]);
  });

  test('goes from the first moment to the last, whatever is in between', () => {
    const lessons = [...stays(6, 0, 45), ...stays(6, 120, 165)];
    expect(windowOf(lessons)).toMatchObject({ crowd: 6, start: 0, end: 165, occupiedMs: 90 });
  });

  test('lets a host half an hour early and early birds make nobody late', () => {
    const rows = [stay(-30, 45), stay(-10, 45), stay(-5, 45), ...stays(3, 0, 45)];
    expect(windowOf(rows)).toMatchObject({ start: 0, end: 45 });
    expect(count(rows, whole).summary).toMatchObject({ present: 6, late: 0, leftEarly: 0 });
  });

  test('lets a tab that stays open, some who stay to talk and lost leaves make nobody absent', () => {
    const rows = [stay(0, 300), stay(0, 60), ...stays(4, 0, 45)];
    expect(windowOf(rows)).toMatchObject({ start: 0, end: 45 });
    const lost = [row({ joinedAt: m(0) }), row({ joinedAt: m(0) }), ...stays(4, 0, 45)];
    expect(windowOf(lost)).toMatchObject({ start: 0, end: 45 });
    expect(count(lost, whole).summary).toMatchObject({ present: 6, leftEarly: 0 });
  });

  test('shows half a class that slips away early', () => {
    const rows = [...stays(10, 0, 20), ...stays(10, 0, 60)];
    expect(windowOf(rows)).toMatchObject({ start: 0, end: 60 });
    expect(count(rows, whole).summary).toMatchObject({ present: 10, partial: 10, leftEarly: 10 });
  });

  test('holds up to half of the crowd early, and a third of it late', () => {
    expect(windowOf([...stays(3, -30, 45), ...stays(3, 0, 45)]).start).toBe(0);
    expect(windowOf([...stays(4, -30, 45), ...stays(2, 0, 45)]).start).toBe(-30);
    expect(windowOf([...stays(2, 0, 300), ...stays(4, 0, 45)]).end).toBe(45);
    expect(windowOf([...stays(3, 0, 300), ...stays(3, 0, 45)]).end).toBe(300);
  });

  test('goes for two people from the first to the last moment at which both are in', () => {
    const rows = [stay(-30, 40), stay(0, 300)];
    expect(windowOf(rows)).toMatchObject({ crowd: 2, start: 0, end: 40 });
    expect(count(rows, whole).people.map(({ verdict, late, leftEarly }) => [verdict, late, leftEarly])).toEqual([
      ['present', false, false],
      ['present', false, false],
    ]);
  });

  test('is for one person their own time', () => {
    expect(windowOf([stay(10, 20)])).toMatchObject({ start: 10, end: 20, crowd: 1 });
  });

  test('is moved by no recorder and no odd clock', () => {
    const rows = [stay(-30, 300, { notPerson: true }), ...stays(3, 0, 45), row({ joinedAt: m(400), leftAt: m(399) })];
    expect(windowOf(rows)).toMatchObject({ start: 0, end: 45 });
  });

  test('counts assumed starts and ends', () => {
    expect(windowOf([row({ joinedAt: m(0) }), row({ joinedAt: m(0) })])).toMatchObject({ start: 0, end: 600 });
  });

  test('is the axis without any counted presence, and attendance 0', () => {
    const counted = count([row({ role: 'bot', joinedAt: m(0), leftAt: m(60) }), row()], {}, { excludedRoles: ['bot'] });
    expect(counted.attendanceWindow).toMatchObject({ start: m(0), end: m(60), crowd: 0, occupiedMs: 0 });
    expect(counted.people.map(({ attendance, verdict }) => [attendance, verdict])).toEqual([
      [0, null],
      [0, 'absent'],
    ]);
  });

  test('gives attendance 0 where its length is 0', () => {
    const empty = [row({ joinedAt: m(5), leftAt: m(5) })];
    const counted = count(empty, { session: session({ startedAt: m(5), endedAt: m(5) }) });
    expect(counted.attendanceWindow).toMatchObject({ start: m(5), end: m(5), occupiedMs: 0 });
    expect(counted.people[0]).toMatchObject({ attendance: 0, verdict: 'absent', late: false, leftEarly: false });
  });
});

describe('the window of a live session (rule 6)', () => {
  const live = { ...liveSession, answeredAt: m(8) };
  const inNow = (from: number) => row({ joinedAt: m(from) });

  test('has a crowd of at least the people who are in now, so that who comes on time is not late', () => {
    const rows = [inNow(0), ...[6, 6, 6, 7, 7].map(inNow)];
    expect(windowOf(rows, live)).toMatchObject({ crowd: 6, begins: 4, start: 6, end: 8 });
    expect(count(rows, live).summary.late).toBe(0);
  });

  test('ends where the axis ends', () => {
    const rows = [inNow(0), ...stays(5, 0, 7)];
    expect(windowOf(rows, live).end).toBe(8);
  });

  test('says who is late, and can take it back while the crowd grows', () => {
    const early = [inNow(0), inNow(0), inNow(0)];
    const later = { ...live, answeredAt: m(12) };
    const late = (rows: Connection[]) => count(rows, later).summary.late;
    expect(late([...early, inNow(6)])).toBe(1);
    expect(late([...early, inNow(6), inNow(6), inNow(6), inNow(6)])).toBe(0);
  });
});

describe('window=session (rule 6)', () => {
  const options = { window: 'session' } as const;

  test('is the time in which somebody counted is in', () => {
    const rows = [stay(-30, 45), ...stays(3, 0, 45), stay(0, 300), stay(-60, 400, { notPerson: true })];
    expect(windowOf(rows, {}, options)).toMatchObject({ start: -30, end: 300, crowd: 5, begins: 1, ends: 1, occupiedMs: 330 });
  });

  test('leaves out the time at which nobody was in', () => {
    const lessons = [stay(0, 45, { userId: 'both' }), stay(120, 165, { userId: 'both' }), stay(0, 45, { userId: 'first' })];
    expect(windowOf(lessons, {}, options).occupiedMs).toBe(90);
    expect(
      count(lessons, whole, options)
        .people.map(({ attendance }) => attendance)
        .sort(),
    ).toEqual([0.5, 1]);
  });
});
