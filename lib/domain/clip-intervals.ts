import type { Flag } from './flag';
import type { Interval } from './interval';
import type { SessionBounds } from './session-bounds';
import type { Thresholds } from './thresholds';

/** Intervals cut to the session, what is empty or negative dropped (rule 3); adds the flags `clipped` and `invalid-times`. */
export function clipIntervals(intervals: Interval[], bounds: SessionBounds, thresholds: Thresholds, flags: Set<Flag>): Interval[] {
  if (intervals.every(({ start, end }) => bounds.start <= start && start < end && end <= bounds.end)) return intervals;
  const kept: Interval[] = [];
  for (const interval of intervals) {
    const before = bounds.start - interval.start;
    const after = interval.end - bounds.end;
    const clipped = { ...interval };
    if (before > 0) {
      clipped.start = bounds.start;
      clipped.startSource = 'session-start';
    }
    if (after > 0) {
      clipped.end = bounds.end;
      clipped.endSource = bounds.live ? 'now' : 'session-end';
    }
    if (Math.max(before, 0) + Math.max(after, 0) > thresholds.clipMs) flags.add('clipped');
    if (clipped.start < clipped.end) kept.push(clipped);
    else flags.add('invalid-times');
  }
  return kept;
}
