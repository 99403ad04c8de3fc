import type { NoticedFlags } from '@/lib/domain/flag';
import type { Interval, Span } from '@/lib/domain/interval';
import type { Thresholds } from '@/lib/domain/thresholds';
import type { FoundInterval } from './found-interval';
import type { RoomBounds } from './room-life';

/** Intervals of a connection inside its room's bounds. */
export interface ClippedIntervals {
  intervals: Interval[];
  /** The parts that rest on no assumption; `null` when that is all of it. */
  certain: Span[] | null;
  /**
   * Something was dropped because nothing of it was left: a join and a leave at one instant are readable all the same.
   */
  hadEmpty: boolean;
}

/**
 * Cuts intervals to the bounds of their room (rule 3). What is negative afterwards is dropped and flagged
 * `invalid-times`, what is empty is dropped without a flag; `clipped` says that more than a second was cut off the two
 * ends of one. The end of each must be known.
 */
export function clipIntervals(
  found: readonly FoundInterval[],
  bounds: RoomBounds,
  thresholds: Thresholds,
  flags: NoticedFlags,
): ClippedIntervals {
  const intervals: Interval[] = [];
  let certain: Span[] | null = null;
  let hadEmpty = false;
  for (const { start, end, startSource, endSource, certainFrom, certainTo } of found) {
    if (end === null || endSource === null) continue;
    const before = Math.max(0, bounds.start - start);
    const after = Math.max(0, end - bounds.end);
    if (before + after > thresholds.clipMs) flags.add('clipped');
    const from = start + before;
    const to = end - after;
    if (to < from) flags.add('invalid-times');
    if (to === from) hadEmpty = true;
    if (to <= from) continue;
    const surelyFrom = Math.max(from, certainFrom);
    const surelyTo = Math.min(to, certainTo);
    if (surelyFrom > from || surelyTo < to) certain ??= intervals.map((one) => ({ start: one.start, end: one.end }));
    if (certain !== null && surelyFrom < surelyTo) certain.push({ start: surelyFrom, end: surelyTo });
    intervals.push({
      start: from,
      end: to,
      startSource: before > 0 ? 'session-start' : startSource,
      endSource: after === 0 ? endSource : bounds.live ? 'now' : 'session-end',
    });
  }
  // Kept with every person: what has grown by `push` has room for seventeen.
  return { intervals: intervals.slice(), certain, hadEmpty };
}
