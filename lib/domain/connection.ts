/** What an event of a connection means: somebody came, went, or something else that is a sign of life. */
export const eventKinds = ['join', 'leave', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** An entry of a connection's event log. `at` in ms, `null` when the time could not be read. */
export interface PeerEvent {
  kind: EventKind;
  at: number | null;
  /** The provider's own name of such events. */
  label: string;
  /**
   * The session that the event names, in lower case; absent where it names none, and in records that older versions
   * kept.
   */
  session?: string;
  /** The socket that the event belongs to, as an id; absent as `session`. */
  socket?: string;
}

/**
 * From when to when a connection was there, as the provider tells it, in ms; `null` where there is none that can be
 * read.
 */
export interface Stay {
  start: number | null;
  end: number | null;
  /** A start or end was there but could not be read. */
  invalidTimes: boolean;
}

/** One joined device or tab: a row of the provider's participants list. Times are ms since the epoch. */
export interface Connection {
  /** The provider's id of the row in its canonical form, `null` when it sent none. */
  id: string | null;
  /** What the provider's report calls want for this row; `null` when no report can be asked for. */
  reportId: string | null;
  userId: string | null;
  /** The id the customer's own application gave. Never shown to strangers unasked. */
  externalId: string | null;
  name: string | null;
  role: string | null;
  joinedAt: number | null;
  leftAt: number | null;
  /** When the provider made the row; `undefined` in records that older versions kept. */
  createdAt: number | null | undefined;
  /** The provider's own figure, in ms. */
  providerDurationMs: number | null;
  updatedAt: number | null;
  events: PeerEvent[];
  /**
   * Where the provider tells whole stays: then they alone are counted, and `joinedAt`, `leftAt` and `events` are not.
   * Else `null`.
   */
  stays: Stay[] | null;
  /** The breakout room (its session id) this row was read from, `null` for the main room. */
  roomId: string | null;
  /** True for what is no person by its nature, such as a recorder. */
  notPerson: boolean;
  /** A time of this row was there but could not be read. */
  invalidTimes: boolean;
}
