import { clipIntervals } from './clip-intervals';
import type { Connection } from './connection';
import { connectionIntervals } from './connection-intervals';
import { type Flag, sortFlags } from './flag';
import { type Interval, lengthOf, unionOf } from './interval';
import { type IdShape, publicId } from './public-id';
import type { SessionBounds } from './session-bounds';
import type { Thresholds } from './thresholds';

/** What one connection alone amounts to; `room` stands in each interval of a breakout room. */
export interface ConnectionCount {
  connection: Connection;
  /** As in addresses; `null` when the provider sent no id: then it is derived from the person's. */
  publicId: string | null;
  intervals: Interval[];
  presentMs: number;
  flags: Flag[];
}

/** Bounds of the session and of its breakout rooms; `null` where a room has no readable time at all. */
export interface AllBounds {
  main: SessionBounds;
  rooms: ReadonlyMap<string, SessionBounds | null>;
}

export interface ConnectionOptions {
  thresholds: Thresholds;
  idShape: IdShape;
}

// One set for all: 10,000 connections would make 10,000, and nearly all stay empty.
const flags = new Set<Flag>();

/** Counts one connection: its intervals cut to its own room's bounds, then to the session's, as a union; none when there are no bounds. */
export function countConnection(
  connection: Connection,
  bounds: AllBounds | null,
  { thresholds, idShape }: ConnectionOptions,
): ConnectionCount {
  flags.clear();
  const intervals = bounds === null ? nothingKnown(connection) : boundedIntervals(connection, bounds, thresholds);
  return {
    connection,
    publicId: connection.id === null ? null : publicId(connection.id, idShape),
    intervals,
    presentMs: lengthOf(intervals),
    flags: flags.size === 0 ? [] : sortFlags(flags),
  };
}

function nothingKnown({ invalidTimes }: Connection): Interval[] {
  if (invalidTimes) flags.add('invalid-times');
  return [];
}

function boundedIntervals(connection: Connection, { main, rooms }: AllBounds, thresholds: Thresholds): Interval[] {
  const { roomId } = connection;
  const own = roomId === null ? main : (rooms.get(roomId) ?? main);
  let intervals = clipIntervals(connectionIntervals(connection, own, thresholds, flags), own, thresholds, flags);
  if (own !== main) intervals = clipIntervals(intervals, main, thresholds, flags);
  const union = unionOf(intervals);
  if (roomId !== null) for (const interval of union) interval.room = roomId;
  return union;
}
