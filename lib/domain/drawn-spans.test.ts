import { describe, expect, test } from 'vitest';
import { drawnSpans } from './drawn-spans';
import type { Interval } from './interval';

const interval = (start: number, end: number, rest: Partial<Interval> = {}): Interval => ({
  start,
  end,
  startSource: 'events',
  endSource: 'events',
  ...rest,
});
/** So many stays of `stay` ms with gaps of `gap` ms between them. */
const stays = (count: number, stay: number, gap: number, from = 0) =>
  Array.from({ length: count }, (_, index) => interval(from + index * (stay + gap), from + index * (stay + gap) + stay));
const alone = (intervals: Interval[], window: { start: number; end: number } | null = null) =>
  drawnSpans([{ intervals, assumed: [] }], window)[0];

describe('drawnSpans', () => {
  test('leaves up to a thousand as they are', () => {
    expect(alone(stays(1_000, 10, 10))).toBeNull();
    expect(
      drawnSpans(
        [stays(500, 10, 10), stays(500, 10, 10)].map((intervals) => ({ intervals, assumed: [] })),
        null,
      ),
    ).toEqual([null, null]);
  });

  test('closes what is too short to be seen, and tells what there is', () => {
    const many = [...stays(50_000, 20, 20), interval(5_000_000, 6_000_000, { endSource: 'now' })];
    expect(alone(many)).toEqual({
      intervals: [interval(0, 1_999_980), interval(5_000_000, 6_000_000, { endSource: 'now' })],
      assumed: [],
      total: 50_001,
      gapMs: 6_000,
      absentMs: 5_000_000 - 1_999_980,
    });
  });

  test('tells all absences together, closed or not', () => {
    const days = stays(20_000, 90_000, 90_000);
    const drawn = alone(days);
    expect(drawn?.absentMs).toBe(19_999 * 90_000);
    expect(drawn?.intervals).toEqual([interval(0, days.at(-1)?.end ?? 0)]);
  });

  test('leaves a thousand, whatever the gaps are', () => {
    const uneven = Array.from({ length: 30_000 }, (_, index) => interval(index * 1_000, index * 1_000 + ((index * 7919) % 999) + 1));
    const long = stays(999, 1, 40_000_000, 30_000_000);
    expect(alone([...uneven, ...long])?.intervals.length).toBeLessThanOrEqual(1_003);
    expect(alone([...uneven, ...long])?.intervals.length).toBeGreaterThan(900);
  });

  test('keeps the gap that an end of the attendance window lies in', () => {
    const window = { start: 1_000_005, end: 1_500_030 };
    const drawn = alone(stays(50_000, 20, 20), window);
    expect(drawn?.intervals.map(({ start, end }) => [start, end])).toEqual([
      [0, 1_500_020],
      [1_500_040, 1_999_980],
    ]);
  });

  test('bounds changes of room, too', () => {
    const rooms = Array.from({ length: 20_000 }, (_, index) =>
      interval(index * 50, (index + 1) * 50, index % 2 === 0 ? {} : { room: `room ${index % 4}` }),
    );
    const drawn = alone(rooms);
    expect(drawn?.intervals.length).toBeLessThanOrEqual(1_001);
    expect(drawn?.intervals[0]?.start).toBe(0);
    expect(drawn?.intervals.at(-1)?.end).toBe(1_000_000);
  });

  test('shares the thousand among the connections of somebody', () => {
    const lists = Array.from({ length: 50 }, () => ({ intervals: stays(100, 50, 50), assumed: [] }));
    const sum = drawnSpans(lists, null).reduce((total, drawn) => total + (drawn?.intervals.length ?? 100), 0);
    expect(sum).toBeLessThanOrEqual(1_000 + 3 * 50);
    expect(drawnSpans([...lists, { intervals: [interval(0, 5)], assumed: [] }], null).at(-1)).toBeNull();
  });

  test('what is assumed keeps the starts and ends of what is drawn', () => {
    const intervals = [...stays(2_000, 20, 20), ...stays(2_000, 20, 20, 1_000_000)];
    const assumed = intervals.map(({ start, end }) => ({ start, end }));
    const drawn = drawnSpans([{ intervals, assumed }], null)[0];
    expect(drawn?.assumed).toEqual(drawn?.intervals.map(({ start, end }) => ({ start, end })));
    expect(drawn?.assumed.length).toBe(2);
  });
});
