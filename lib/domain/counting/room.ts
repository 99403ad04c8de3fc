import type { Connection } from '@/lib/domain/connection';
import type { Session } from '@/lib/domain/session';
import { eachSign, foreignEvents, type IsForeign, withoutFarTimes } from './signs-of-life';

/**
 * A room of a session with its rows: the main room, or a breakout room. Times that no clock explains are left out of
 * both.
 */
export interface Room {
  session: Session;
  isMain: boolean;
  connections: Connection[];
  isForeign: IsForeign;
}

const maxAheadMs = 24 * 3_600_000;

/** A room's own times without those more than 24 h after the answer's clock (rule 0). */
function withoutFarBounds(session: Session, clock: number): Session {
  const { startedAt, endedAt } = session;
  const isFar = (time: number | null) => time !== null && time > clock + maxAheadMs;
  if (!isFar(startedAt) && !isFar(endedAt)) return session;
  return { ...session, startedAt: isFar(startedAt) ? null : startedAt, endedAt: isFar(endedAt) ? null : endedAt, invalidTimes: true };
}

/**
 * The rows of each room by its id, those of the main room under `null`. A row of a room that nobody told of is the main
 * room's: nobody is lost.
 */
function rowsByRoom(connections: Connection[], breakouts: readonly Session[]): Map<string | null, Connection[]> {
  if (breakouts.length === 0) return new Map([[null, connections]]);
  const ids = new Set(breakouts.map(({ id }) => id));
  return Map.groupBy(connections, ({ roomId }) => (roomId !== null && ids.has(roomId) ? roomId : null));
}

/**
 * The rooms of a session, the main room first, each with the rows that were read from it. `clock` is the answer's, ms.
 */
export function roomsOf(session: Session, breakouts: readonly Session[], connections: readonly Connection[], clock: number): Room[] {
  const near = connections.map((connection) => withoutFarTimes(connection, clock));
  const rows = rowsByRoom(near, breakouts);
  return [session, ...breakouts].map((one, index) => {
    const own = rows.get(index === 0 ? null : one.id) ?? [];
    return { session: withoutFarBounds(one, clock), isMain: index === 0, connections: own, isForeign: foreignEvents(own, one.id) };
  });
}

const maxClockSkewMs = 15 * 60_000;

/**
 * `asOf` (rule 0) in ms is the answer's clock. It is 1 ms after the latest sign of life of any room, or a room's start,
 * where that lies at the clock or at most 15 min ahead of it, because clocks differ by minutes.
 */
export function resolveAsOf(rooms: readonly Room[], clock: number): number {
  let asOf = clock;
  const see = (time: number) => {
    if (time >= asOf && time <= clock + maxClockSkewMs) asOf = time + 1;
  };
  for (const { session, connections, isForeign } of rooms) {
    if (session.startedAt !== null) see(session.startedAt);
    for (const connection of connections) eachSign(connection, isForeign, see);
  }
  return asOf;
}

/** What the rows of a room tell of its times, ms; `null` where they tell nothing. */
export interface RoomSigns {
  /** The earliest sign of life, the rows' `createdAt` included. */
  earliest: number | null;
  /** The latest one, and the latest not after `asOf`. */
  latest: number | null;
  latestKnown: number | null;
  /** The latest join not after `asOf`. */
  latestJoin: number | null;
}

/** Looks through the rows of a room once. */
export function signsOf({ connections, isForeign }: Room, asOf: number): RoomSigns {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  let latestKnown = Number.NEGATIVE_INFINITY;
  let latestJoin = Number.NEGATIVE_INFINITY;
  const see = (time: number, join: boolean) => {
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
    if (time > asOf) return;
    if (time > latestKnown) latestKnown = time;
    if (join && time > latestJoin) latestJoin = time;
  };
  for (const connection of connections) {
    eachSign(connection, isForeign, see);
    if (typeof connection.createdAt === 'number' && connection.createdAt < earliest) earliest = connection.createdAt;
  }
  const finite = (time: number) => (Number.isFinite(time) ? time : null);
  return { earliest: finite(earliest), latest: finite(latest), latestKnown: finite(latestKnown), latestJoin: finite(latestJoin) };
}
