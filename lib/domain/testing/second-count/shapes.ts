import type { Connection, PeerEvent, Stay as SentStay } from '@/lib/domain/connection';
import type { IdForm } from '@/lib/domain/public-id';
import type { Session } from '@/lib/domain/session';

/** What the second count is given: the rows of a session as read, times in ms since the epoch. */
export interface Given {
  session: GivenSession;
  rooms: GivenSession[];
  connections: GivenRow[];
  answeredAt: number;
  idForm: IdForm;
}

export type GivenSession = Session;
export type GivenRow = Connection;
export type GivenEvent = PeerEvent;
export type GivenEntry = SentStay;

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
