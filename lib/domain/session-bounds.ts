import type { Connection } from './connection';
import type { Flag } from './flag';
import { isLive, type Session } from './session';

/** Where a session begins and ends for counting, in ms. Live: `end` is `asOf`. */
export interface SessionBounds {
  live: boolean;
  start: number;
  end: number;
}

/** Shows every known time of a row that can move a bound, and whether it is a leave: its fields, its joins and leaves, its timelog. */
export function eachTime({ joinedAt, leftAt, events, timelog }: Connection, see: (time: number, leave: boolean) => void): void {
  if (timelog) {
    for (const { start, end } of timelog) {
      if (start !== null) see(start, false);
      if (end !== null) see(end, true);
    }
    return;
  }
  if (joinedAt !== null) see(joinedAt, false);
  if (leftAt !== null) see(leftAt, true);
  for (const { name, at } of events) {
    if (at === null) continue;
    if (name === 'PEER_LEAVING') see(at, true);
    else if (name === 'PEER_JOINING') see(at, false);
  }
}

export interface TimeSpan {
  earliest: number;
  latest: number;
  /** The latest leave anybody is known to have made: any `left_at`, PEER_LEAVING or timelog end; `null` when none is known. */
  latestLeave: number | null;
}

/** Earliest and latest time of some rows and their latest leave, in ms, or `null` when no time can be read. */
export function timeSpan(connections: readonly Connection[]): TimeSpan | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  let latestLeave = Number.NEGATIVE_INFINITY;
  const see = (time: number, leave: boolean) => {
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
    if (leave && time > latestLeave) latestLeave = time;
  };
  for (const connection of connections) eachTime(connection, see);
  return earliest <= latest ? { earliest, latest, latestLeave: Number.isFinite(latestLeave) ? latestLeave : null } : null;
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
