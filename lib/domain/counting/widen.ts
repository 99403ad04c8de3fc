import type { Connection } from '@/lib/domain/connection';
import type { Finding, FoundInterval } from './found-interval';

/** What the joins and leaves of a connection tell, in ms. */
export interface EventLog {
  intervals: FoundInterval[];
  firstAt: number;
  lastAt: number;
  firstIsJoin: boolean;
  /** The interval that the last event closed; `null` when the last event closed none. */
  closed: FoundInterval | null;
}

/** How far a field lies outside the events, ms; 0 where it does not, or by nothing that is in doubt. */
interface Doubtful {
  start: number;
  end: number;
}

/**
 * The length of the union of some intervals, ms; an open one counts nothing, as does one that ends before it starts.
 */
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

/** Which widenings are taken. */
interface Choice {
  start: boolean;
  end: boolean;
}

const neither: Choice = { start: false, end: false };

/**
 * Where the fields move the start of the first interval and the end of the closed one to, ms; `null` leaves it where it
 * is.
 */
interface NewEnds {
  first: FoundInterval | null;
  start: number | null;
  closed: FoundInterval | null;
  end: number | null;
}

/** The new ends without the doubtful ones that are not chosen. */
function chosen(ends: NewEnds, doubtful: Doubtful, choice: Choice): NewEnds {
  return {
    ...ends,
    start: choice.start || doubtful.start === 0 ? ends.start : null,
    end: choice.end || doubtful.end === 0 ? ends.end : null,
  };
}

function widened(intervals: readonly FoundInterval[], ends: NewEnds): FoundInterval[] {
  return intervals.map((one) => {
    const start = one === ends.first ? ends.start : null;
    const end = one === ends.closed ? ends.end : null;
    return start === null && end === null ? one : widenedTo(one, start, end);
  });
}

/**
 * The intervals with those doubtful widenings that are believed: of the totals with and without each the one nearest to
 * the provider's own, of equally near ones the smaller, then the one that widens the start.
 */
function believed(intervals: readonly FoundInterval[], ends: NewEnds, doubtful: Doubtful, providerMs: number): FoundInterval[] {
  const options = (distance: number) => (distance > 0 ? [false, true] : [false]);
  const choices = options(doubtful.start).flatMap((start) => options(doubtful.end).map((end) => ({ start, end })));
  const candidates = choices.map((choice) => {
    const own = widened(intervals, chosen(ends, doubtful, choice));
    const total = totalOf(own);
    return { choice, own, total, distance: Math.abs(total - providerMs) };
  });
  candidates.sort((a, b) => a.distance - b.distance || a.total - b.total || Number(b.choice.start) - Number(a.choice.start));
  return candidates[0]?.own ?? widened(intervals, chosen(ends, doubtful, neither));
}

/**
 * The intervals of a log widened by the row's fields, which enclose the events in the vendor's own example (rule 1). A
 * field more than 2 min outside is doubtful and flagged; the provider's own duration decides about it, else the events
 * win.
 */
export function widen(connection: Connection, log: EventLog, { thresholds, flags }: Finding): FoundInterval[] {
  const { joinedAt, leftAt, providerDurationMs } = connection;
  const { intervals, firstAt, lastAt, firstIsJoin, closed } = log;
  const first = firstIsJoin ? earliestOf(intervals) : null;
  const after = leftAt === null ? 0 : Math.max(0, leftAt - lastAt);
  const hadOpen = intervals.some(isOpen);
  if (hadOpen && after > 0) {
    for (const interval of intervals) {
      if (isOpen(interval)) Object.assign(interval, { end: leftAt, endSource: 'fields', certainTo: Number.POSITIVE_INFINITY });
    }
  }

  const before = first === null || joinedAt === null ? 0 : Math.max(0, firstAt - joinedAt);
  const beyond = hadOpen || closed === null ? 0 : after;
  if (before === 0 && beyond === 0) return intervals;

  const doubtful = { start: before > thresholds.disagreeMs ? before : 0, end: beyond > thresholds.disagreeMs ? beyond : 0 };
  const ends: NewEnds = { first, start: before > 0 ? joinedAt : null, closed, end: beyond > 0 ? leftAt : null };
  if (doubtful.start === 0 && doubtful.end === 0) return widened(intervals, ends);

  flags.add('fields-disagree');
  const decides = providerDurationMs !== null && !intervals.some(isOpen);
  return decides ? believed(intervals, ends, doubtful, providerDurationMs) : widened(intervals, chosen(ends, doubtful, neither));
}

const isOpen = ({ end }: FoundInterval) => end === null;

/** The one that starts first. */
function earliestOf(intervals: readonly FoundInterval[]): FoundInterval | null {
  let earliest: FoundInterval | null = null;
  for (const one of intervals) if (earliest === null || one.start < earliest.start) earliest = one;
  return earliest;
}

/** An interval moved to what the fields say; `null` leaves an end where it is. */
function widenedTo(interval: FoundInterval, start: number | null, end: number | null): FoundInterval {
  return {
    start: start ?? interval.start,
    startSource: start === null ? interval.startSource : 'fields',
    end: end ?? interval.end,
    endSource: end === null ? interval.endSource : 'fields',
    certainFrom: interval.certainFrom,
    certainTo: interval.certainTo,
  };
}
