import { describe, expect, test } from 'vitest';
import { fullSoonSince, growthADay, type SizeNote, withSizeNote } from './size-note';

const day = 24 * 3_600_000;
const megabyte = 1e6;

/** Day after day 10 MB more, on a disk that has so many MB left at first. */
const days = (count: number, roomMb: number): SizeNote[] =>
  Array.from({ length: count }, (_, index) => ({
    at: index * day,
    bytes: 100 * megabyte + index * 10 * megabyte,
    room: (roomMb - index * 10) * megabyte,
  }));

describe('growthADay', () => {
  test('is the mean of the days between the first note and the last', () => {
    expect(growthADay(days(11, 1_000))).toBeCloseTo(10 * megabyte);
  });

  test('is not known of one note, nor of less than half a day', () => {
    expect(growthADay(days(1, 1_000))).toBeNull();
    expect(growthADay([...days(1, 1_000), { at: day / 3, bytes: 9e9, room: 1 }])).toBeNull();
  });
});

describe('fullSoonSince', () => {
  test('is the first day on which what was left was less than 30 days of growth', () => {
    expect(fullSoonSince(days(6, 340))).toBe(5 * day);
    expect(fullSoonSince(days(8, 340))).toBe(5 * day);
  });

  test('is nothing while there is enough, on a database elsewhere, or of one that shrinks', () => {
    expect(fullSoonSince(days(5, 340))).toBeNull();
    expect(fullSoonSince(days(9, 10).map((note) => ({ ...note, room: null })))).toBeNull();
    expect(fullSoonSince(days(9, 1_000).map((note) => ({ ...note, bytes: 1e9 - note.bytes })))).toBeNull();
  });

  test('is known at once where nothing is left, and over when there is room again', () => {
    expect(fullSoonSince([{ at: 7, bytes: 1, room: 0 }])).toBe(7);
    expect(fullSoonSince([...days(3, 0), { at: 4 * day, bytes: 100 * megabyte, room: 1e12 }])).toBeNull();
  });
});

describe('withSizeNote', () => {
  test('keeps 30 days', () => {
    const kept = withSizeNote(days(40, 1_000), { at: 40 * day, bytes: 1, room: null });
    expect([kept.length, kept[0]?.at, kept.at(-1)?.bytes]).toEqual([30, 11 * day, 1]);
  });
});
