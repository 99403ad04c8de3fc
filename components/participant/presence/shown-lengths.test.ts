import { describe, expect, test } from 'vitest';
import { segmentsOf } from '@/components/presence/presence-segments';
import type { IntervalItem } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatTime } from '@/lib/format';
import { absenceOf, addsUpOtherwise, shownMs } from './shown-lengths';

const interval = (start: string, end: string): IntervalItem => ({
  start: `2026-11-17T${start}Z`,
  end: `2026-11-17T${end}Z`,
  startSource: 'events',
  endSource: 'events',
});
const intervals = [
  interval('13:03:09.900', '13:15:20.100'),
  interval('13:22:30.999', '13:29:58.000'),
  interval('13:30:18.001', '13:50:17.998'),
];
const time = (at: number) => formatTime(at, 'UTC', { seconds: true });
const exact = (ms: number) => formatDuration(ms, { exact: true });

describe('the lengths of shown stretches', () => {
  test('are those between the ends beside them', () => {
    const lines = segmentsOf({ intervals, assumed: [] }, 0).map(
      (stretch) => `${time(stretch.start)} ${time(stretch.end)} ${exact(shownMs(stretch))}`,
    );
    expect(lines).toEqual([
      '13:03:09 13:15:20 12 min 11 s',
      '13:15:20 13:22:30 7 min 10 s',
      '13:22:30 13:29:58 7 min 28 s',
      '13:29:58 13:30:18 20 s',
      '13:30:18 13:50:17 19 min 59 s',
    ]);
  });

  test('add up to the time from the first end to the last', () => {
    expect(exact(segmentsOf({ intervals, assumed: [] }, 0).reduce((sum, stretch) => sum + shownMs(stretch), 0))).toBe('47 min 8 s');
  });

  test('are explained where they come to another number of seconds than is counted', () => {
    const presentMs = intervals.reduce((sum, { start, end }) => sum + Date.parse(end) - Date.parse(start), 0);
    expect(exact(presentMs)).toBe('39 min 37 s');
    expect(addsUpOtherwise(intervals, presentMs)).toBe(true);
    expect(addsUpOtherwise([interval('13:00:00.000', '13:10:00.500')], 600_500)).toBe(false);
  });

  test('add up of absences alone: no reconnect', () => {
    const gaps = [interval('08:00:00', '08:10:00'), interval('08:10:30', '08:20:00'), interval('08:28:00', '08:30:00')];
    expect(absenceOf({ intervals: gaps, assumed: [] })).toEqual({ count: 1, totalMs: 480_000 });
  });
});
