import type { Connection } from './connection';
import type { Flag } from './flag';
import type { Interval } from './interval';

export type Verdict = 'present' | 'partial' | 'absent';
/** `never`: in the list, but with no valid interval. */
type PersonState = 'in' | 'left' | 'never';

/** A connection together with what was counted from it. */
export interface CountedConnection {
  connection: Connection;
  /** Its own id, as it appears in addresses. */
  publicId: string;
  intervals: Interval[];
  presentMs: number;
  flags: Flag[];
}

/** A person in a session: one or more connections, counted. Times in ms since the epoch, durations in ms. */
export interface Person {
  /** As in addresses: user id, else the earliest connection's id, else `x` + hash. Never a name, never an e-mail. */
  id: string;
  name: string | null;
  externalId: string | null;
  role: string | null;
  state: PersonState;
  joinedAt: number | null;
  /** `null` while in, and for `never`. */
  leftAt: number | null;
  presentMs: number;
  /** Share of the attendance window from 0 to 1. */
  attendance: number;
  verdict: Verdict;
  joins: number;
  reconnects: number;
  absences: number;
  late: boolean;
  leftEarly: boolean;
  /** False for recorders and excluded roles: shown, but left out of people, peak and averages. */
  counted: boolean;
  /** Union over the connections, split only where the room changes; disjoint and sorted. */
  intervals: Interval[];
  flags: Flag[];
  connections: CountedConnection[];
}
