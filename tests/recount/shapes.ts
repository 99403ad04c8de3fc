/** What the second count is given: the rows of a session as read, times in ms since the epoch. */
export interface Given {
  session: GivenSession;
  rooms: GivenSession[];
  connections: GivenRow[];
  answeredAt: number;
}

export interface GivenSession {
  id: string;
  status: 'live' | 'ended';
  startedAt: number | null;
  endedAt: number | null;
  createdAt: number | null;
  liveConnections: number | null;
  invalidTimes: boolean;
}

export interface GivenEvent {
  kind: 'join' | 'leave' | 'other';
  at: number | null;
  session?: string | undefined;
  socket?: string | undefined;
}

export interface GivenEntry {
  start: number | null;
  end: number | null;
  invalidTimes: boolean;
}

export interface GivenRow {
  id: string | null;
  userId: string | null;
  externalId: string | null;
  name: string | null;
  role: string | null;
  joinedAt: number | null;
  leftAt: number | null;
  createdAt: number | null | undefined;
  providerDurationMs: number | null;
  events: GivenEvent[];
  stays: GivenEntry[] | null;
  roomId: string | null;
  notPerson: boolean;
  invalidTimes: boolean;
}

export interface Choices {
  excludedRoles: readonly string[];
  rooms: 'all' | 'main';
  counted: 'people' | 'all';
  window: 'core' | 'session';
}

/** Where an end of an interval comes from, in the order in which they are named when several share an end. */
export const SOURCES = [
  'now',
  'events',
  'fields',
  'sign-of-life',
  'session-start',
  'session-end',
  'provider-duration',
  'next-connection',
  'next-entry',
  'previous-entry',
  'room-change',
] as const;

export type Source = (typeof SOURCES)[number];

/** A stretch that one connection was in, before the cut; `end` is null while nobody has told of it. */
export interface Stay {
  start: number;
  end: number | null;
  startSource: Source;
  endSource: Source | null;
  /** The first leave, where the start is assumed: until then all rests on the assumption. */
  startAssumedUntil: number | null;
  /** The last join, where the end is open or assumed: from then on all rests on the assumption. */
  lastJoin: number | null;
  endAssumed: boolean;
}

/** A stretch inside the bounds of its room. */
export interface CutStay {
  start: number;
  end: number;
  startSource: Source;
  endSource: Source;
  startAssumedUntil: number | null;
  endAssumedFrom: number | null;
  room: string | null;
}
