import type { NoticedFlags } from '@/lib/domain/flag';
import type { EndSource } from '@/lib/domain/interval';
import { closedInterval, type FoundInterval } from './found-interval';
import type { RoomBounds } from './room-life';
import { totalOf } from './widen';

/** A connection with its intervals as found. `bounds` are its room's. */
export interface FoundConnection {
  intervals: FoundInterval[];
  bounds: RoomBounds;
  providerDurationMs: number | null;
  flags: NoticedFlags;
}

/**
 * Where the connection's total becomes the provider's own duration (rule 2), ms; `null` where it never does. All open
 * ends of a connection are one: their last joins are at one instant.
 */
function byProviderDuration(intervals: readonly FoundInterval[], durationMs: number): number | null {
  const others = intervals.filter(({ end }) => end !== null);
  const openSince = Math.min(...intervals.filter(({ end }) => end === null).map(({ start }) => start));
  const totalUntil = (end: number) => totalOf([...others, closedInterval(openSince, 'events', end, 'events')]);
  // The total grows only while nothing else covers the time, so the end lies behind the last of these instants that is
  // too early.
  const instants = [openSince, ...others.flatMap(({ start, end }) => [start, end ?? start])].filter((at) => at >= openSince);
  instants.sort((a, b) => a - b);
  let tooEarly = openSince;
  for (const at of instants) {
    if (totalUntil(at) >= durationMs) break;
    tooEarly = at;
  }
  const end = tooEarly + Math.max(0, durationMs - totalUntil(tooEarly));
  return totalUntil(end) === durationMs ? end : null;
}

const isOpen = ({ end }: FoundInterval) => end === null;

interface AssumedEnd {
  end: number;
  endSource: EndSource;
}

/**
 * Ends an interval whose end nobody sent (rule 2). In a live room it ends with `now`. In an ended one it is flagged
 * `end-assumed` and ends by the provider's own duration, if that is after the last join. Else it ends at `nextStart`,
 * where the same person's next connection begins (ms, `null` when there is none), else with the room.
 */
export function endOpen(connection: FoundConnection, nextStart: (after: number) => number | null): void {
  if (connection.intervals.some(isOpen)) endAll(connection, nextStart);
}

function endAll(connection: FoundConnection, nextStart: (after: number) => number | null): void {
  const { intervals, bounds, flags } = connection;
  const open = intervals.filter(isOpen);
  const lastJoin = open[0]?.certainTo;
  if (lastJoin === undefined) return;
  if (bounds.live) {
    for (const interval of open) Object.assign(interval, { end: bounds.now, endSource: 'now', certainTo: Number.POSITIVE_INFINITY });
    return;
  }
  flags.add('end-assumed');
  const assumed = assumedEnd(connection, lastJoin, nextStart);
  for (const interval of open) Object.assign(interval, assumed);
}

function assumedEnd(
  { intervals, bounds, providerDurationMs }: FoundConnection,
  lastJoin: number,
  nextStart: (after: number) => number | null,
): AssumedEnd {
  const billed = providerDurationMs === null ? null : byProviderDuration(intervals, providerDurationMs);
  if (billed !== null && billed > lastJoin) return { end: billed, endSource: 'provider-duration' };
  const next = nextStart(lastJoin);
  return next === null ? { end: bounds.end, endSource: 'session-end' } : { end: next, endSource: 'next-connection' };
}
