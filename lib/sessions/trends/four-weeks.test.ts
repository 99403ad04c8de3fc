import { describe, expect, test } from 'vitest';
import { figuresOfWeeks, fourWeeksMs, listedWeeks } from './four-weeks';
import type { StretchSums } from './sum-stretch';

const now = Date.UTC(2026, 10, 20);
const day = 86_400_000;

describe('the weeks that are told of', () => {
  test('end where the list is known up to, and those before are told where they are listed whole', () => {
    const asOf = now - 60_000;
    const last = [asOf - fourWeeksMs, asOf];
    const before = [asOf - 2 * fourWeeksMs, asOf - fourWeeksMs];
    expect(listedWeeks([[0, asOf]], now)).toEqual({ last, before });
    expect(listedWeeks([[asOf - 2 * fourWeeksMs, asOf]], now)).toEqual({ last, before });
    expect(listedWeeks([[asOf - 2 * fourWeeksMs + 1, asOf]], now)).toEqual({ last, before: null });
    expect(listedWeeks([[asOf - fourWeeksMs, asOf]], now)).toEqual({ last, before: null });
  });

  test('are none while not even four weeks are listed whole', () => {
    expect(listedWeeks([], now)).toBeNull();
    expect(listedWeeks([[now - fourWeeksMs + 1, now]], now)).toBeNull();
    const withGap = [
      [0, now - 27 * day],
      [now - 26 * day, now],
    ] as const;
    expect(listedWeeks(withGap, now)?.last[1]).toBe(now - 27 * day);
    expect(listedWeeks([[now - 60 * day, now - 30 * day]], now)).toBeNull();
  });

  test('stay those up to a standstill until what was missed is listed', () => {
    const until = now - 3 * day;
    const spans = [
      [0, until],
      [now - day, now],
    ] as const;
    expect(listedWeeks(spans, now)?.last).toEqual([until - fourWeeksMs, until]);
  });
});

describe('the figures of four weeks', () => {
  const sums: StretchSums = {
    ...{ sessions: 12, counted: 9, unread: 1, people: 90, judged: 80, attended: 60, missingRows: 0, manyAssumed: 0 },
  };

  test('are those of people in sessions, everybody in every session alike', () => {
    expect(figuresOfWeeks(sums)).toEqual({ sessions: 12, people: 90, averageAttendance: 0.75 });
    expect(figuresOfWeeks({ ...sums, judged: 0, attended: 0 })).toMatchObject({ people: 90, averageAttendance: null });
  });

  test('are of no people while more than a tenth of the sessions is to be read', () => {
    expect(figuresOfWeeks({ ...sums, unread: 2 })).toEqual({ sessions: 12, people: null, averageAttendance: null });
  });

  test('are of nobody where there was no session, and not known where all go on', () => {
    const none = { ...sums, sessions: 0, counted: 0, unread: 0, people: 0, judged: 0, attended: 0 };
    expect(figuresOfWeeks(none)).toEqual({ sessions: 0, people: 0, averageAttendance: null });
    expect(figuresOfWeeks({ ...none, sessions: 2 })).toEqual({ sessions: 2, people: null, averageAttendance: null });
  });
});
