import type { TimelogEntry } from './connection';
import { openEnd } from './connection-intervals';
import type { Flag } from './flag';
import type { Interval } from './interval';
import type { SessionBounds } from './session-bounds';

type StartedEntry = { start: number; end: number | null };

/** VideoSDK (rule 1): each entry is an interval; one without an end that is not the last is closed at the start of the next; one without a readable start is dropped. */
export function timelogIntervals(timelog: TimelogEntry[], bounds: SessionBounds, flags: Set<Flag>): Interval[] {
  const entries: StartedEntry[] = [];
  for (const { start, end, invalidTimes } of timelog) {
    if (invalidTimes || start === null) flags.add('invalid-times');
    if (start !== null) entries.push({ start, end });
  }
  // At equal starts an entry without an end comes before those that know theirs, so that these decide, but after those whose end is impossible.
  entries.sort((a, b) => a.start - b.start || (a.end ?? a.start) - (b.end ?? b.start) || Number(a.end === null) - Number(b.end === null));
  return entries.map(({ start, end }, index) => {
    if (end !== null) return { start, end, startSource: 'fields', endSource: 'fields' };
    const next = entries[index + 1];
    if (!next) return { start, startSource: 'fields', ...openEnd(bounds, flags) };
    flags.add('end-assumed');
    return { start, end: next.start, startSource: 'fields', endSource: 'next-entry' };
  });
}
