/** One run of a meeting, in our words. Times are ms since the epoch, `null` where the provider gave none that can be read. */
export interface Session {
  id: string;
  meetingId: string | null;
  title: string | null;
  /** The provider's word for it; whether a session counts as live also depends on its end (see `isLive`). */
  status: 'live' | 'ended';
  startedAt: number | null;
  endedAt: number | null;
  createdAt: number | null;
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

/** A session is live when its status says so and it has no readable end (rule 2). */
export function isLive(session: Pick<Session, 'status' | 'endedAt'>): boolean {
  return session.status === 'live' && session.endedAt === null;
}
