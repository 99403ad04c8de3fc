import type { SessionCount } from './count-session';
import { lengthWithin, type Span } from './interval';

/** How somebody was there in a stretch of time: all of it, some of it, or not at all. */
export const rangeAnswers = ['throughout', 'part', 'none'] as const;
export type RangeAnswer = (typeof rangeAnswers)[number];

/** When the last counted person left, ms; `asOf` while one is in, the end of the axis when nobody ever came. */
function lastPresence({ people, end }: Pick<SessionCount, 'people' | 'end'>): number {
  let last: number | null = null;
  for (const { counted, intervals } of people) {
    const own = counted ? intervals.at(-1)?.end : undefined;
    if (own !== undefined && (last === null || own > last)) last = own;
  }
  return last ?? end ?? 0;
}

/**
 * The part of an asked range (ms) in which somebody can have been there: from the start of the axis at the earliest to
 * the end of counted presence at the latest (rule 6). It may be empty.
 */
export function readableRange(count: Pick<SessionCount, 'people' | 'start' | 'end'>, { from, to }: { from: number; to: number }): Span {
  return { start: Math.max(from, count.start ?? from), end: Math.min(to, lastPresence(count)) };
}

/**
 * How somebody with these intervals (disjoint and sorted) was there in a range. Reconnects, gaps of at most
 * `reconnectMs`, are no absence; but a range inside one finds nobody there, and so does an empty range.
 */
export function answerOf(intervals: readonly Span[], { start, end }: Span, reconnectMs: number): RangeAnswer {
  if (start >= end || lengthWithin(intervals, start, end) === 0) return 'none';
  // Merged over its reconnects, presence covers the range with one stretch or not at all.
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const interval of intervals) {
    if (interval.start - until > reconnectMs) from = interval.start;
    until = interval.end;
    if (from <= start && until >= end) return 'throughout';
  }
  return 'part';
}
