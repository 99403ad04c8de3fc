import type { Connection } from '@/lib/domain/connection';
import type { Finding, FoundInterval } from './found-intervals';

/** What the joins and leaves of a connection tell, in ms. */
export interface EventLog {
  intervals: FoundInterval[];
  firstAt: number;
  lastAt: number;
  firstIsJoin: boolean;
  /** The interval that the last event closed; `null` when the last event closed none. */
  closed: FoundInterval | null;
}

/** How much a field adds to the total beyond the events, ms; 0 where it adds nothing, or nothing that is in doubt. */
interface Doubtful {
  start: number;
  end: number;
}

/** The length of the union of some intervals, ms; an open one counts nothing, as does one that ends before it starts. */
export function totalOf(intervals: readonly FoundInterval[]): number {
  const closed = intervals.flatMap(({ start, end }) => (end === null || end <= start ? [] : [{ start, end }]));
  closed.sort((a, b) => a.start - b.start);
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of closed) {
    if (end <= until) continue;
    total += end - Math.max(start, until);
    until = end;
  }
  return total;
}

/** Which doubtful widenings to believe: of the totals with and without each the one nearest to the provider's own, of equally near ones the smaller, then the one that widens the start. */
function believed({ start, end }: Doubtful, total: number, providerMs: number): { start: boolean; end: boolean } {
  const choices = [false, true].flatMap((atStart) =>
    [false, true].map((atEnd) => ({ start: atStart, end: atEnd, total: total + (atStart ? start : 0) + (atEnd ? end : 0) })),
  );
  const possible = choices.filter((choice) => (start > 0 || !choice.start) && (end > 0 || !choice.end));
  const distance = (choice: { total: number }) => Math.abs(choice.total - providerMs);
  possible.sort((a, b) => distance(a) - distance(b) || a.total - b.total || Number(b.start) - Number(a.start));
  return possible[0] ?? { start: false, end: false };
}

/**
 * The intervals of a log widened by the row's fields, which enclose the events in the vendor's own example (rule 1). A field more than 2 min outside is
 * doubtful and flagged; the provider's own duration decides about it, else the events win.
 */
export function widen(connection: Connection, log: EventLog, { thresholds, flags }: Finding): FoundInterval[] {
  const { joinedAt, leftAt, providerDurationMs } = connection;
  const { intervals, firstAt, lastAt, firstIsJoin, closed } = log;
  const first = firstIsJoin ? intervals.reduce((earliest, one) => (one.start < earliest.start ? one : earliest)) : null;
  const before = first !== null && joinedAt !== null ? Math.max(0, firstAt - joinedAt) : 0;
  const after = leftAt === null ? 0 : Math.max(0, leftAt - lastAt);

  const open = intervals.filter(({ end }) => end === null);
  if (after > 0) {
    for (const interval of open) {
      interval.end = leftAt;
      interval.endSource = 'fields';
      interval.certainTo = Number.POSITIVE_INFINITY;
    }
  }
  const beyond = open.length > 0 || closed === null ? 0 : after;
  const isDoubtful = (distance: number) => distance > thresholds.disagreeMs;
  const doubtful = { start: isDoubtful(before) ? before : 0, end: isDoubtful(beyond) ? beyond : 0 };
  if (doubtful.start > 0 || doubtful.end > 0) flags.add('fields-disagree');
  const isOpen = intervals.some(({ end }) => end === null);
  const believes =
    providerDurationMs === null || isOpen
      ? { start: false, end: false }
      : believed(doubtful, totalOf(intervals) + (isDoubtful(before) ? 0 : before) + (isDoubtful(beyond) ? 0 : beyond), providerDurationMs);

  if (first !== null && joinedAt !== null && before > 0 && (!isDoubtful(before) || believes.start)) {
    first.start = joinedAt;
    first.startSource = 'fields';
  }
  if (closed !== null && leftAt !== null && beyond > 0 && (!isDoubtful(beyond) || believes.end)) {
    closed.end = leftAt;
    closed.endSource = 'fields';
  }
  return intervals;
}
