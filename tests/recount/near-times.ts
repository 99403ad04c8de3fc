import type { Given, GivenRow, GivenSession } from './shapes';

const DAY_MS = 24 * 60 * 60_000;

/** The same rows without times that lie more than 24 h after the clock of the answer: these are absent and flagged. */
export function nearTimes(given: Given): Given {
  const isFar = (time: number | null | undefined) => typeof time === 'number' && time > given.answeredAt + DAY_MS;
  const near = (time: number | null) => (isFar(time) ? null : time);
  const nearSession = (session: GivenSession): GivenSession => ({
    ...session,
    startedAt: near(session.startedAt),
    endedAt: near(session.endedAt),
    invalidTimes: session.invalidTimes || isFar(session.startedAt) || isFar(session.endedAt),
  });
  const nearRow = (row: GivenRow): GivenRow => {
    const times = [row.joinedAt, row.leftAt, row.createdAt, ...row.events.map((event) => event.at)];
    const entries = (row.stays ?? []).flatMap((entry) => [entry.start, entry.end]);
    return {
      ...row,
      joinedAt: near(row.joinedAt),
      leftAt: near(row.leftAt),
      createdAt: near(row.createdAt ?? null),
      events: row.events.map((event) => ({ ...event, at: near(event.at) })),
      stays: row.stays?.map((entry) => ({ ...entry, start: near(entry.start), end: near(entry.end) })) ?? null,
      invalidTimes: row.invalidTimes || [...times, ...entries].some(isFar),
    };
  };
  return {
    ...given,
    session: nearSession(given.session),
    rooms: given.rooms.map(nearSession),
    connections: given.connections.map(nearRow),
  };
}
