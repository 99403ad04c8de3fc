import type { Connection } from '@/lib/domain/connection';
import { type Flag, NoticedFlags } from '@/lib/domain/flag';
import { type Interval, lengthOf, type Span, unionOf } from '@/lib/domain/interval';
import { type IdForm, publicId } from '@/lib/domain/public-id';
import type { Thresholds } from '@/lib/domain/thresholds';
import { clipIntervals } from './clip-intervals';
import type { Finding, FoundInterval } from './found-interval';
import { foundIntervals } from './found-intervals';
import { endOpen } from './open-ends';
import type { RoomBounds } from './room-life';

/** A connection with its intervals as found, and what was noticed about it. */
export interface FoundConnection {
  connection: Connection;
  found: FoundInterval[];
  flags: NoticedFlags;
  /** Which of the session's rooms its row was read from, 0 for the main room. */
  room: number;
}

/** What one connection alone amounts to; the breakout room stands in each interval. */
export interface ConnectionCount {
  connection: Connection;
  /** As in addresses; `null` when the provider sent no id: then it is derived from the person's. */
  publicId: string | null;
  intervals: Interval[];
  presentMs: number;
  /** The parts of the intervals that rest on no assumption; `null` when that is all of them. */
  certain: Span[] | null;
  /** It was there for no time at all, but readably. */
  hadEmpty: boolean;
  flags: Flag[];
}

/** Finds the intervals of a connection (rule 1) in the room at a place in the session's list of rooms. */
export function findConnection(
  connection: Connection,
  { roomStart, isForeign, thresholds }: Omit<Finding, 'flags'>,
  room: number,
): FoundConnection {
  const flags = new NoticedFlags();
  return { connection, found: foundIntervals(connection, { roomStart, isForeign, thresholds, flags }), flags, room };
}

/** Whether somebody's leave is unknown. */
export function hasOpenEnd({ found }: FoundConnection): boolean {
  for (const { end } of found) if (end === null) return true;
  return false;
}

/** When a connection began as sent, ms; `null` where that is unknown, or assumed for all intervals that begin then. */
export function knownStart({ found }: FoundConnection): number | null {
  const first = found.reduce((earliest, { start }) => Math.min(earliest, start), Number.POSITIVE_INFINITY);
  return found.some(({ start, certainFrom }) => start === first && certainFrom === Number.NEGATIVE_INFINITY) ? first : null;
}

interface CountingContext {
  /** Of the connection's own room; `null` where nothing is counted in it. */
  bounds: RoomBounds | null;
  /** Where the same person's next connection begins after an instant, ms; `null` when there is none. */
  nextStart: (after: number) => number | null;
  thresholds: Thresholds;
  idForm: IdForm;
}

const countsNothing: readonly Flag[] = ['invalid-times', 'foreign-event'];

/** Counts one connection: its open ends closed (rule 2), cut to its room's bounds (rule 3), as a union. */
export function countConnection(
  { connection, found, flags }: FoundConnection,
  { bounds, nextStart, thresholds, idForm }: CountingContext,
): ConnectionCount {
  const id = connection.id === null ? null : publicId(connection.id, idForm);
  if (bounds === null) {
    const kept = flags.sorted().filter((flag) => countsNothing.includes(flag));
    return { connection, publicId: id, intervals: [], presentMs: 0, certain: null, hadEmpty: false, flags: kept };
  }
  endOpen({ intervals: found, bounds, providerDurationMs: connection.providerDurationMs, flags }, nextStart);
  const { intervals, certain, hadEmpty } = clipIntervals(found, bounds, thresholds, flags);
  const union = unionOf(intervals);
  if (connection.roomId !== null) for (const interval of union) interval.room = connection.roomId;
  return {
    connection,
    publicId: id,
    intervals: union,
    presentMs: lengthOf(union),
    certain,
    hadEmpty,
    flags: flags.sorted(),
  };
}
