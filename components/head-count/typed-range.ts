import { nextClockTime } from '@/components/presence/clock-times';
import { clampSpan } from '@/components/presence/time-span';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import type { Span } from '@/lib/domain/interval';

const dayMs = 86_400_000;

/** Why two times make no range. */
export type RangeProblem = 'skipped' | 'over' | 'notBegun' | 'same' | 'backwards';

/**
 * Whether a clock time that was next found at `at`, after the axis, is meant to lie before it: the same time a day
 * earlier is nearer to the axis. `from` is where the axis begins for the search, all in ms since the epoch.
 */
function isBefore(at: number, from: number, end: number): boolean {
  return at >= end && from - (at - dayMs) < at - end;
}

/** A clock time as it is typed, `9:34`, `9.34` or `0934`, as `09:34`. */
function clockText(typed: string): string {
  const digits = typed.replace(/[:.]/, '').padStart(4, '0');
  return `${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/**
 * The range between two clock times (`09:34`) of `zone`, or why there is none. A session that began at 09:00:12 has a
 * 09:00; one that goes past midnight may have its second time before the first on the clock; in one of several days the
 * times are those after `shown`, the part in view. A time before the session begins at its start, one after it ends at
 * its end.
 */
export function typedRange(
  typed: { from: string; to: string },
  axis: Pick<TimelineAxis, 'startMs' | 'lengthMs'>,
  shown: Span,
  zone: string,
): { range: Span } | { problem: RangeProblem } {
  const text = { from: clockText(typed.from), to: clockText(typed.to) };
  const { startMs, lengthMs } = axis;
  const endMs = startMs + lengthMs;
  const base = Math.floor((startMs + (lengthMs > dayMs ? shown.start : 0)) / 60_000) * 60_000;
  const first = nextClockTime(text.from, base, zone);
  if (first === null) return { problem: 'skipped' };
  const early = isBefore(first, base, endMs);
  if (first >= endMs && !early) return { problem: 'over' };
  const start = early ? base : first;
  const end = nextClockTime(text.to, start + 1, zone);
  if (end === null) return { problem: 'skipped' };
  if (isBefore(end, base, endMs)) {
    if (early) return { problem: 'notBegun' };
    return { problem: text.from === text.to ? 'same' : 'backwards' };
  }
  return { range: clampSpan({ start: Math.max(0, start - startMs), end: Math.min(lengthMs, end - startMs) }, lengthMs) };
}
