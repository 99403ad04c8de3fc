import type { Connection } from './connection';
import type { Flag } from './flag';
import { isLive, type Session } from './session';

/** Where a session begins and ends for counting, in ms. Live: `end` is `asOf`. */
export interface SessionBounds {
  live: boolean;
  start: number;
  end: number;
}

/** Shows every time of a row that can move a bound: its fields, its joins and leaves, its timelog. */
export function eachTime(connection: Connection, see: (time: number) => void): void {
  if (connection.timelog) {
    for (const { start, end } of connection.timelog) {
      if (start !== null) see(start);
      if (end !== null) see(end);
    }
    return;
  }
  if (connection.joinedAt !== null) see(connection.joinedAt);
  if (connection.leftAt !== null) see(connection.leftAt);
  for (const { name, at } of connection.events) {
    if (at !== null && (name === 'PEER_JOINING' || name === 'PEER_LEAVING')) see(at);
  }
}

export interface TimeSpan {
  earliest: number;
  latest: number;
}

/** Earliest and latest time of some rows, or `null` when none can be read. */
export function timeSpan(connections: readonly Connection[]): TimeSpan | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  const see = (time: number) => {
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  };
  for (const connection of connections) eachTime(connection, see);
  return earliest <= latest ? { earliest, latest } : null;
}

const MAX_CLOCK_SKEW_MS = 60_000;

/** `asOf` (rule 2): the provider's clock, raised to the latest time of the record when that lies at most 60 s ahead of it. */
export function resolveAsOf(answeredAt: number, session: Session, span: TimeSpan | null): number {
  const latest = Math.max(span?.latest ?? Number.NEGATIVE_INFINITY, session.startedAt ?? Number.NEGATIVE_INFINITY);
  return latest > answeredAt && latest - answeredAt <= MAX_CLOCK_SKEW_MS ? latest : answeredAt;
}

/**
 * The bounds of a session from its own times; an unknown one is the earliest or latest time of its rows, flagged (rule 3).
 * `null` when there is none at all: then every figure is 0.
 */
export function sessionBounds(session: Session, span: TimeSpan | null, asOf: number, flags: Set<Flag>): SessionBounds | null {
  const live = isLive(session);
  if (session.invalidTimes) flags.add('invalid-times');
  const start = session.startedAt ?? span?.earliest ?? null;
  const end = live ? asOf : (session.endedAt ?? span?.latest ?? null);
  if (start === null || end === null) return null;
  if (session.startedAt === null) flags.add('session-start-assumed');
  if (!live && session.endedAt === null) flags.add('session-end-assumed');
  return { live, start, end };
}
