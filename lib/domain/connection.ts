/** An entry of a connection's event log, as the provider sent it. `at` in ms, `null` when the time could not be read. */
export interface PeerEvent {
  name: string;
  at: number | null;
  /** The session that the event names, in lower case; absent where it names none, and in records that older versions kept. */
  sessionId?: string;
  /** The socket that the event belongs to, UUIDs in lower case; absent as `sessionId`. */
  socketId?: string;
}

/** One entry of a VideoSDK `timelog`, in ms; `null` where there is none that can be read. */
export interface TimelogEntry {
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
  /** The id the customer's own application gave: RealtimeKit `custom_participant_id`. Never shown to strangers unasked. */
  externalId: string | null;
  name: string | null;
  role: string | null;
  joinedAt: number | null;
  leftAt: number | null;
  /** When the provider made the row; absent in records that older versions kept. */
  createdAt?: number | null;
  /** The provider's own figure, in ms. */
  providerDurationMs: number | null;
  updatedAt: number | null;
  events: PeerEvent[];
  /** Set by VideoSDK only: then it alone is counted, and `joinedAt`, `leftAt` and `events` are not. */
  timelog: TimelogEntry[] | null;
  /** The breakout room (its session id) this row was read from, `null` for the main room. */
  roomId: string | null;
  /** True for what is no person by its nature (VideoSDK's `recorder`). */
  notPerson: boolean;
  /** A time of this row was there but could not be read. */
  invalidTimes: boolean;
}
