import type { Room } from './clock';
import type { Stay } from './shapes';
import { earliest, earlySigns, joinTimes, latest, signsOfLife } from './signs-of-life';

const HOUR_MS = 60 * 60_000;

/** What is known of a room's time; bounds are null where either cannot be told. */
export interface JudgedRoom {
  room: Room;
  isLive: boolean;
  bounds: { start: number; end: number } | null;
  flags: string[];
}

/** The start of a room: as sent, else the earliest sign of life in its rows. */
export function startOf(room: Room): number | null {
  return room.session.startedAt ?? earliest(room.rows.flatMap((row) => earlySigns(row, room.isForeign)));
}

/** Judges every room: whether it is live, and its bounds. `staysOf` gives the stays of a row as sent. */
export function judgeRooms(rooms: readonly Room[], asOf: number, staysOf: (row: Room['rows'][number]) => readonly Stay[]): JudgedRoom[] {
  const hasOpenEnd = (room: Room) => room.rows.some((row) => staysOf(row).some((stay) => stay.end === null));
  const judge = (room: Room, witnesses: readonly Room[], main: JudgedRoom | null): JudgedRoom => {
    const signs = witnesses.flatMap((witness) => witness.rows.flatMap((row) => signsOfLife(row, witness.isForeign)));
    const lastSign = latest(signs) ?? room.session.startedAt;
    const validEnd = endAsSent(room, asOf);
    const isEnded = validEnd !== null && validEnd <= asOf;
    const saysLive = room.session.status === 'live' && !isEnded;
    const silentMs = lastSign === null ? 0 : asOf - lastSign;
    const nobodyIsCounted = room.session.liveConnections === null || room.session.liveConnections === 0;
    const isForgotten =
      saysLive &&
      ((silentMs > HOUR_MS && !witnesses.some(hasOpenEnd)) ||
        (silentMs > 24 * HOUR_MS && (nobodyIsCounted || (main !== null && !main.isLive))));
    const isLive = saysLive && !isForgotten;
    if (isLive) return withBounds(room, true, asOf, false);
    if (isForgotten) {
      const mainEnd = main !== null && !main.isLive ? (main.bounds?.end ?? null) : null;
      return withBounds(room, false, latest([lastSign, mainEnd].filter((time) => time !== null)), true);
    }
    if (validEnd !== null) return withBounds(room, false, validEnd, false);
    const ownSigns = room.rows.flatMap((row) => signsOfLife(row, room.isForeign)).filter((time) => time <= asOf);
    return withBounds(room, false, latest(ownSigns), true);
  };
  const mainRoom = rooms.find((room) => room.isMain);
  const main = mainRoom ? judge(mainRoom, rooms, null) : null;
  return rooms.map((room) => (main !== null && room.isMain ? main : judge(room, [room], main)));
}

/** The end that the provider sent, unless a later join that is not in the future shows that it is old. */
function endAsSent(room: Room, asOf: number): number | null {
  const end = room.session.endedAt;
  if (end === null) return null;
  const joins = room.rows.flatMap((row) => joinTimes(row, room.isForeign));
  return joins.some((join) => join > end && join <= asOf) ? null : end;
}

function withBounds(room: Room, isLive: boolean, end: number | null, isEndAssumed: boolean): JudgedRoom {
  const start = startOf(room);
  if (start === null || end === null) return { room, isLive, bounds: null, flags: [] };
  const flags = [...(room.session.startedAt === null ? ['session-start-assumed'] : []), ...(isEndAssumed ? ['session-end-assumed'] : [])];
  return { room, isLive, bounds: { start, end: Math.max(start, end) }, flags };
}
