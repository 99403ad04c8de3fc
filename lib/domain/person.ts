import type { Connection } from './connection';
import type { Flag } from './flag';
import type { Interval, Span } from './interval';

export type Verdict = 'present' | 'partial' | 'absent';
/** `never`: in the list, but with no readable time. */
type PersonState = 'in' | 'left' | 'never';

/** A connection together with what was counted from it. */
export interface CountedConnection {
  connection: Connection;
  /** Its own id, as it appears in addresses. */
  publicId: string;
  intervals: Interval[];
  presentMs: number;
  /** The parts of the intervals that rest on no assumption; `null` when that is all of them. */
  certain: Span[] | null;
  hadEmpty: boolean;
  flags: Flag[];
}

/**
 * What can be said of somebody's presence in figures (rules 4 to 6 and 8). Times in ms since the epoch, durations in
 * ms.
 */
export interface PersonFigures {
  state: PersonState;
  joinedAt: number | null;
  /** `null` while in, and for `never`. */
  leftAt: number | null;
  presentMs: number;
  /** Share of the attendance window, less the time at which nobody counted was in, from 0 to 1. */
  attendance: number;
  /** `null` while the session is live, and for who is not counted. */
  verdict: Verdict | null;
  joins: number;
  reconnects: number;
  absences: number;
  late: boolean;
  leftEarly: boolean;
  /** Presence before and after the attendance window. */
  outsideWindowMs: number;
  /** How much of `presentMs` rests on assumed starts and ends alone. */
  assumedMs: number;
  /** The provider's own figure, added up over the connections; `null` where it gives none. */
  providerPresentMs: number | null;
  /** The provider's figure of a connection is more than a minute and more than 10 % from ours. */
  providerDiffers: boolean;
}

/** A person in a session: one or more connections, counted. */
export interface Person extends PersonFigures {
  /** As in addresses: user id, else the earliest connection's id, else `x` + hash. Never a name, never an e-mail. */
  id: string;
  /** The name that was carried last. */
  name: string | null;
  /** Every name that was carried, the last one first. */
  names: string[];
  externalId: string | null;
  /** The role that was carried longest. */
  role: string | null;
  /** Every role that was carried, the longest first. */
  roles: string[];
  /** Moves from one room into another, up to a minute long. */
  roomChanges: number;
  /** Most connections at one instant: two devices, or tabs. */
  atOnce: number;
  /** False for recorders and excluded roles: shown, but left out of people, peak, window and averages. */
  counted: boolean;
  /**
   * Union over the connections with the time of room changes, split only where the room changes; disjoint and sorted.
   */
  intervals: Interval[];
  /** The parts of the intervals that rest on assumed starts and ends alone; disjoint and sorted. */
  assumed: Span[];
  flags: Flag[];
  connections: CountedConnection[];
}
