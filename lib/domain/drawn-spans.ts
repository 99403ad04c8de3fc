import type { AttendanceWindow } from './counting/attendance-window';
import { type Interval, lengthOf, type Span } from './interval';
import { defaultThresholds } from './thresholds';

/** Spans that an answer carries of somebody at most as they are: more than this no bar can show. */
const maxSpans = 1_000;

/** What is drawn of spans that are too many to be told. */
export interface DrawnSpans {
  intervals: Interval[];
  assumed: Span[];
  /** How many intervals there are. */
  total: number;
  /** Gaps shorter than this were closed, ms. */
  gapMs: number;
  /** All gaps longer than a reconnect together, ms. */
  absentMs: number;
}

/** Whose spans they are; `intervals` sorted, disjoint or touching where the room changes, `assumed` parts of them. */
interface Spans {
  intervals: readonly Interval[];
  assumed: readonly Span[];
}

/**
 * What is drawn of the spans of a person, or of all of their connections together: of each its spans as far as a bar can
 * show them, or `null` where they go as they are, which is always so where there are no more than 1,000 in all. Of more,
 * gaps are closed that are shorter than a thousandth of the time they cover, and short stays in another room are drawn
 * as part of the stay before them: 1,000 spans and three for each of `all` are left at most. First start and last end
 * stay, with where they come from, and so do gaps that an end of the attendance `window` lies in, as lateness is told
 * from them.
 */
export function drawnSpans(
  all: readonly Spans[],
  window: Pick<AttendanceWindow, 'start' | 'end'> | null,
  { reconnectMs } = defaultThresholds,
): (DrawnSpans | null)[] {
  const total = all.reduce((sum, { intervals, assumed }) => sum + Math.max(intervals.length, assumed.length), 0);
  if (total <= maxSpans) return all.map(() => null);
  const gapMs = Math.max(1, lengthOf(all.map(coveredBy)) / maxSpans);
  const isKept = (from: number, to: number) =>
    to - from >= gapMs || (window !== null && [window.start, window.end].some((at) => from <= at && at <= to && from < to));
  return all.map(({ intervals, assumed }) => {
    const drawn = { intervals: closeGaps(intervals, gapMs, isKept), assumed: closeGaps(assumed, gapMs, isKept) };
    if (drawn.intervals.length === intervals.length && drawn.assumed.length === assumed.length) return null;
    return { ...drawn, total: intervals.length, gapMs, absentMs: absentIn(intervals, reconnectMs) };
  });
}

/** From the first start to the last end. */
function coveredBy({ intervals }: Spans): Span {
  return { start: intervals[0]?.start ?? 0, end: intervals.at(-1)?.end ?? 0 };
}

/** The spans with the gaps between them closed but for those that are kept. */
function closeGaps<T extends Span & { room?: string; endSource?: Interval['endSource'] }>(
  spans: readonly T[],
  gapMs: number,
  isKept: (from: number, to: number) => boolean,
): T[] {
  const drawn: T[] = [];
  for (const span of spans) {
    const last = drawn.at(-1);
    const moves = last !== undefined && last.room !== span.room && span.start - last.start >= gapMs;
    if (last === undefined || moves || isKept(last.end, span.start)) drawn.push({ ...span });
    else {
      last.end = span.end;
      if (span.endSource !== undefined) last.endSource = span.endSource;
    }
  }
  return drawn;
}

function absentIn(intervals: readonly Span[], reconnectMs: number): number {
  let absentMs = 0;
  for (const [index, { start }] of intervals.entries()) {
    const gap = start - (intervals[index - 1]?.end ?? start);
    if (gap > reconnectMs) absentMs += gap;
  }
  return absentMs;
}
