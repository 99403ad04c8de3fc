import { clipIntervals } from './clip-intervals';
import type { Connection } from './connection';
import { connectionIntervals } from './connection-intervals';
import { type Flag, sortFlags } from './flag';
import { type Interval, lengthOf, unionOf } from './interval';
import type { SessionBounds } from './session-bounds';
import type { Thresholds } from './thresholds';

/** What one connection alone amounts to; `room` stands in each interval of a breakout room. */
export interface ConnectionCount {
  connection: Connection;
  intervals: Interval[];
  presentMs: number;
  flags: Flag[];
}

/** Bounds of the session and of its breakout rooms; `null` where a room has no readable time at all. */
export interface AllBounds {
  main: SessionBounds;
  rooms: ReadonlyMap<string, SessionBounds | null>;
}

// One set for all: 10,000 connections would make 10,000, and nearly all stay empty.
const flags = new Set<Flag>();

/** Counts one connection: its intervals cut to its own room's bounds, then to the session's, as a union. */
export function countConnection(connection: Connection, { main, rooms }: AllBounds, thresholds: Thresholds): ConnectionCount {
  flags.clear();
  const { roomId } = connection;
  const own = roomId === null ? main : (rooms.get(roomId) ?? main);
  let intervals = clipIntervals(connectionIntervals(connection, own, thresholds, flags), own, thresholds, flags);
  if (own !== main) intervals = clipIntervals(intervals, main, thresholds, flags);
  const union = unionOf(intervals);
  if (roomId !== null) for (const interval of union) interval.room = roomId;
  return { connection, intervals: union, presentMs: lengthOf(union), flags: flags.size === 0 ? [] : sortFlags(flags) };
}
