import { type AttendanceWindow, attendanceWindow } from './attendance';
import { carryIds } from './carry-ids';
import { type Curve, headCount, peakOf } from './concurrency';
import type { Connection } from './connection';
import { type AllBounds, type ConnectionCount, countConnection } from './count-connection';
import { countPerson } from './count-person';
import { type Flag, sortFlags } from './flag';
import { groupPeople } from './group-people';
import type { Person } from './person';
import type { IdShape } from './public-id';
import { separateIds } from './separate-ids';
import type { Session } from './session';
import { resolveAsOf, type SessionBounds, sessionBounds, timeSpan } from './session-bounds';
import { type SessionSummary, summarize } from './summarize';
import type { Thresholds } from './thresholds';

/** What was read of a session. `answeredAt`: the provider's clock (ms) at the latest answer. */
export interface CountInput {
  session: Session;
  rooms: Session[];
  connections: Connection[];
  answeredAt: number;
  idShape: IdShape;
}

export interface CountOptions {
  thresholds: Thresholds;
  /** Roles that are not people, compared exactly. */
  excludedRoles: readonly string[];
  /** `main` leaves the breakout rooms out. */
  rooms: 'all' | 'main';
  /** `all` counts recorders and excluded roles as people. */
  counted: 'people' | 'all';
}

/** Everything counted in a session. Times in ms since the epoch, durations in ms. */
export interface SessionCount {
  live: boolean;
  asOf: number;
  /** The session's own bounds; `end` of a live one is `asOf`. `null` when nothing has a readable time. */
  start: number | null;
  end: number | null;
  window: AttendanceWindow | null;
  flags: Flag[];
  people: Person[];
  curve: Curve;
  summary: SessionSummary;
}

const nowhere: SessionBounds = { live: false, start: 0, end: 0 };

function boundsOf(
  input: CountInput,
  connections: Connection[],
  flags: Set<Flag>,
): { asOf: number; bounds: AllBounds; latestLeave: number | null; known: boolean; live: boolean } {
  const { session, rooms, answeredAt } = input;
  const all = timeSpan(connections);
  // A main room that nobody is known to have entered has no times of its own; then those of its rooms bound it.
  const main = rooms.length === 0 ? all : (timeSpan(connections.filter(({ roomId }) => roomId === null)) ?? all);
  const asOf = resolveAsOf(answeredAt, session, all);
  const own = sessionBounds(session, main, asOf, flags);
  const ofRooms = rooms.map((room): [string, SessionBounds | null] => {
    const span = timeSpan(connections.filter(({ roomId }) => roomId === room.id));
    return [room.id, sessionBounds(room, span, asOf, flags)];
  });
  const live = own?.live ?? (session.status === 'live' && session.endedAt === null);
  return {
    asOf,
    bounds: { main: own ?? nowhere, rooms: new Map(ofRooms) },
    latestLeave: all?.latestLeave ?? null,
    known: own !== null,
    live,
  };
}

/**
 * Counts a session from what was read of it: people, presence, attendance, head-count curve and summary, by the ten rules of the design ("How presence is counted" in the README).
 * Pure and exact to the ms; takes any input without throwing; the result does not depend on the order of rows or events. Cost: linear in rows and events but for sorting.
 */
export function countSession(input: CountInput, options: CountOptions): SessionCount {
  const { thresholds, excludedRoles } = options;
  const { idShape } = input;
  const connections = options.rooms === 'main' ? input.connections.filter(({ roomId }) => roomId === null) : input.connections;
  const flags = new Set<Flag>();
  const { asOf, bounds, latestLeave, known, live } = boundsOf(input, connections, flags);

  const counts: ConnectionCount[] = [];
  let somebodyIn = false;
  for (const connection of connections) {
    const count = countConnection(connection, known ? bounds : null, { thresholds, idShape });
    if (count.intervals.at(-1)?.endSource === 'now') somebodyIn = true;
    counts.push(count);
  }

  const window = attendanceWindow(bounds.main, latestLeave, somebodyIn);
  const people = separateIds(
    groupPeople(counts).map((group) => {
      const person = countPerson(group, { window, thresholds, excludedRoles, idShape });
      return options.counted === 'all' ? { ...person, counted: true } : person;
    }),
  );
  const presences = people.filter(({ counted }) => counted).map(({ intervals }) => intervals);
  const curve = known ? headCount(presences, bounds.main.start, bounds.main.end) : { at: [], people: [] };
  return {
    live,
    asOf,
    start: known ? bounds.main.start : null,
    end: known ? bounds.main.end : null,
    window: known ? window : null,
    flags: sortFlags(flags),
    people:
      options.rooms === 'main' && input.rooms.length > 0
        ? carryIds(people, countSession(input, { ...options, rooms: 'all' }).people)
        : people,
    curve,
    summary: summarize(people, peakOf(curve), thresholds.reconnectMs),
  };
}
