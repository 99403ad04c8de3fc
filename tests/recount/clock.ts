import { foreignTo } from './foreign-events';
import type { Given, GivenRow, GivenSession } from './shapes';
import { latest, signsOfLife } from './signs-of-life';

const CLOCKS_DIFFER_BY_MS = 15 * 60_000;

/** A room of the session with the rows read from it; the main room is one too. */
export interface Room {
  session: GivenSession;
  isMain: boolean;
  rows: GivenRow[];
  isForeign: ReturnType<typeof foreignTo>;
}

/** The main room and all breakout rooms, each with its own rows. */
export function roomsOf(given: Given): Room[] {
  return [given.session, ...given.rooms].map((session) => {
    const isMain = session === given.session;
    const rows = given.connections.filter((row) => row.roomId === (isMain ? null : session.id));
    return { session, isMain, rows, isForeign: foreignTo(session.id, rows) };
  });
}

/** The instant at which the answer was true: its clock, moved past what happened at it or shortly after it. */
export function asOfClock(given: Given, rooms: readonly Room[]): number {
  const signs = rooms.flatMap((room) => [
    ...(room.session.startedAt === null ? [] : [room.session.startedAt]),
    ...room.rows.flatMap((row) => signsOfLife(row, room.isForeign)),
  ]);
  const ahead = signs.filter((time) => time >= given.answeredAt && time <= given.answeredAt + CLOCKS_DIFFER_BY_MS);
  const last = latest(ahead);
  return last === null ? given.answeredAt : last + 1;
}
