import type { Stay } from '@/lib/domain/connection';
import { closedInterval, type Finding, type FoundInterval, openInterval } from './found-interval';

/** Whether a stay says something: those with neither end, or that end before they start, are dropped (rule 1). */
function readable({ start, end }: Stay): boolean {
  return (start !== null || end !== null) && (start === null || end === null || end >= start);
}

/** The latest start or end of the other stays before the end of this one, `null` when there is none. */
function latestBefore(end: number, others: readonly Stay[], own: Stay): number | null {
  let latest: number | null = null;
  for (const stay of others) {
    if (stay === own) continue;
    for (const time of [stay.start, stay.end])
      if (time !== null && time < end && time > (latest ?? Number.NEGATIVE_INFINITY)) latest = time;
  }
  return latest;
}

/**
 * Where somebody was of whom the stay tells only the leave: from the row's latest time before it, else from the room's
 * start; flagged.
 */
function startedBefore(stay: Stay, end: number, others: readonly Stay[], { roomStart, flags }: Finding): FoundInterval[] {
  const previous = latestBefore(end, others, stay);
  const start = previous ?? roomStart;
  if (start === null) return [];
  flags.add('start-assumed');
  return [{ ...closedInterval(start, previous === null ? 'session-start' : 'previous-entry', end, 'fields'), certainFrom: end }];
}

const byStart = (a: FoundInterval, b: FoundInterval) => a.start - b.start || Number(a.end !== null) - Number(b.end !== null);

/**
 * Each stay is an interval (rule 1); one without an end that is not the last is closed at the start of the next,
 * flagged `end-assumed`.
 */
export function stayIntervals(stays: readonly Stay[], finding: Finding): FoundInterval[] {
  const { flags } = finding;
  const readableStays = stays.filter(readable);
  if (readableStays.length < stays.length || stays.some(({ invalidTimes }) => invalidTimes)) flags.add('invalid-times');
  const intervals = readableStays.flatMap((stay) => {
    const { start, end } = stay;
    if (start === null) return end === null ? [] : startedBefore(stay, end, readableStays, finding);
    return [end === null ? openInterval(start, 'fields', start) : closedInterval(start, 'fields', end, 'fields')];
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
