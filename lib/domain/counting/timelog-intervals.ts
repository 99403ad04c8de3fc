import type { TimelogEntry } from '@/lib/domain/connection';
import { type Finding, type FoundInterval, leftOpen, told } from './found-interval';

/** Entries that say something: those with neither end, or that end before they start, are dropped (rule 1). */
function readable({ start, end }: TimelogEntry): boolean {
  return (start !== null || end !== null) && (start === null || end === null || end >= start);
}

/** The latest start or end of the other entries before the end of this one, `null` when there is none. */
function latestBefore(end: number, entries: readonly TimelogEntry[], own: TimelogEntry): number | null {
  let latest: number | null = null;
  for (const entry of entries) {
    if (entry === own) continue;
    for (const time of [entry.start, entry.end])
      if (time !== null && time < end && time > (latest ?? Number.NEGATIVE_INFINITY)) latest = time;
  }
  return latest;
}

/** Where somebody was of whom the entry tells only the leave: from the row's latest time before it, else from the room's start; flagged. */
function startedBefore(entry: TimelogEntry, end: number, entries: readonly TimelogEntry[], { roomStart, flags }: Finding): FoundInterval[] {
  const previous = latestBefore(end, entries, entry);
  const start = previous ?? roomStart;
  if (start === null) return [];
  flags.add('start-assumed');
  return [{ ...told(start, previous === null ? 'session-start' : 'previous-entry', end, 'fields'), certainFrom: end }];
}

const byStart = (a: FoundInterval, b: FoundInterval) => a.start - b.start || Number(a.end !== null) - Number(b.end !== null);

/**
 * VideoSDK (rule 1): each entry of the timelog is an interval; one without an end that is not the last is closed at the start of the next, flagged
 * `end-assumed`.
 */
export function timelogIntervals(timelog: readonly TimelogEntry[], finding: Finding): FoundInterval[] {
  const { flags } = finding;
  const entries = timelog.filter(readable);
  if (entries.length < timelog.length || timelog.some(({ invalidTimes }) => invalidTimes)) flags.add('invalid-times');
  const intervals = entries.flatMap((entry) => {
    const { start, end } = entry;
    if (start === null) return end === null ? [] : startedBefore(entry, end, entries, finding);
    return [end === null ? leftOpen(start, 'fields', start) : told(start, 'fields', end, 'fields')];
  });
  intervals.sort(byStart);
  for (const [index, interval] of intervals.entries()) {
    const next = intervals[index + 1];
    if (interval.end !== null || next === undefined) continue;
    interval.end = next.start;
    interval.endSource = 'next-entry';
    flags.add('end-assumed');
  }
  return intervals;
}
