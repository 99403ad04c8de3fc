/**
 * One run of a meeting, in our words. Times are ms since the epoch, `null` where the provider gave none that can be
 * read.
 */
export interface Session {
  id: string;
  meetingId: string | null;
  title: string | null;
  /**
   * The provider's word for it; whether a session counts as live also depends on its end and its rows (see
   * `sessionLife`).
   */
  status: 'live' | 'ended';
  startedAt: number | null;
  endedAt: number | null;
  createdAt: number | null;
  /** When the provider last changed its entry; absent in records that older versions kept. */
  updatedAt?: number | null;
  /** Most connections at once as the provider counts them: devices, not people. */
  providerPeak: number | null;
  /** Connections in the session now, as the provider says. */
  liveConnections: number | null;
  /** Sum of everybody's minutes, as the provider bills them. */
  minutes: number | null;
  /** True when a time of the session was there but could not be read. */
  invalidTimes: boolean;
}

/** A session together with its breakout rooms, each a session of its own; nested rooms are flattened by the adapter. */
export interface SessionWithRooms {
  session: Session;
  rooms: Session[];
}

/**
 * Whether a session of which no rows are known is live: its status says so, and its end, if it has one, is still to
 * come or outlived by somebody whom the provider counts in. `asOf` in ms. With its rows, `sessionLife` knows more (rule
 * 2).
 */
export function seemsLive(
  { status, endedAt, liveConnections }: Pick<Session, 'status' | 'endedAt' | 'liveConnections'>,
  asOf: number,
): boolean {
  return status === 'live' && (endedAt === null || endedAt > asOf || (liveConnections ?? 0) > 0);
}
