import type { Place } from './people/places';

/**
 * Half-open, in ms since the epoch. It may lie in the future of the clock: what is seen of it depends on when one
 * looks.
 */
export type Visit = { start: number; end: number };

/**
 * Shares of the people, 0 to 1, or of one person's sessions. Minutes after the room was opened: who is in time comes
 * within `arrive`, most of them in the middle of it, who is late within `lateBy`. A long absence comes back as a new
 * connection in `newRow` of the cases.
 */
export type Habits = {
  late: number;
  early: number;
  reconnect: number;
  absence: number;
  newRow: number;
  arrive?: readonly [number, number];
  lateBy?: readonly [number, number];
};

/**
 * Somebody who belongs to a school, a firm or a course, whichever meetings they come to, and the name of a relative.
 * Misses that share of the meetings, has habits that go before those of the meeting, and with a weak line sends badly
 * for a while each time.
 */
export type Member = {
  id: string;
  customId: string;
  name: string;
  relative: string;
  place: Place;
  misses: number;
  habits: Partial<Habits>;
  weakLine: boolean;
};

export type Person = { userId: string; customId: string; name: string; preset: string; member?: Member };

/**
 * One joined device or tab; a row of RealtimeKit's list, an entry of VideoSDK's. With `badUplink` what it sends suffers
 * for a while, for certain.
 */
export type Connection = {
  id: string;
  person: Person;
  visits: Visit[];
  joinedAt: number;
  leftAt: number;
  device?: 'phone';
  badUplink?: true;
};

/**
 * The first `hosts` of its roster (one, unless said) lead it. With `members` its people are these, leaders first; else
 * they are made up for it alone.
 */
export type Room = {
  id: string;
  key: string;
  title: string;
  hostPreset: string;
  guestPreset: string;
  size: number;
  invited: number;
  hosts?: number;
  members?: (seed: number) => readonly Member[];
  createdAt?: number;
};

export type SessionPlan = {
  id: string;
  key: string;
  title: string;
  room: Room;
  startedAt: number;
  people: () => { connections: readonly Connection[]; endedAt: number };
  breakouts: readonly SessionPlan[];
  /** Rows written by hand, where the vendor's answer is to break every rule. */
  handmade?: (now: number) => readonly Record<string, unknown>[];
};

export type Seen = { visits: { start: number; end: number | null }[]; joinedAt: number; leftAt: number | null };

/** What the vendor knows of a connection at `now`, or null while it has not joined yet. */
export function seenAt(connection: Connection, now: number): Seen | null {
  if (connection.joinedAt > now) return null;
  const visits = connection.visits.filter((visit) => visit.start <= now).map(({ start, end }) => ({ start, end: end <= now ? end : null }));
  return { visits, joinedAt: connection.joinedAt, leftAt: leftAt(connection, now) };
}

function leftAt(connection: Connection, now: number): number | null {
  if (connection.leftAt <= now) return connection.leftAt;
  const last = connection.visits.findLast((visit) => visit.start <= now);
  return last && last.end + LEAVE_LAG_MS <= now && connection.visits.at(-1) !== last ? last.end + LEAVE_LAG_MS : null;
}

const LEAVE_LAG_MS = 1_500;

export function isLive(plan: SessionPlan, now: number): boolean {
  return plan.people().endedAt > now;
}

export function memoised<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same, for each key: what was made for a key is given again. */
export function memoisedBy<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
