import type { Flag } from '@/lib/domain/flag';
import type { Room, RoomSigns } from './room';

/** Where a room begins and ends for counting, in ms. Live: `end` is `asOf`. */
export interface RoomBounds {
  live: boolean;
  start: number;
  end: number;
  /** Where what nobody told the end of reaches to while it is live: `asOf`, also where that lies before the start. */
  now: number;
}

/** What is known of a room before its life is told. */
export interface KnownRoom {
  room: Room;
  signs: RoomSigns;
  /** A row of it has an interval that nobody told the end of. */
  hasOpenEnd: boolean;
}

/**
 * How a room stands at `asOf`; `bounds` is `null` where either of them cannot be told: then nothing is counted in it.
 */
export interface RoomLife {
  live: boolean;
  bounds: RoomBounds | null;
  flags: Flag[];
}

const quietMs = 60 * 60_000;
const longQuietMs = 24 * 3_600_000;

/** The room's own end, unless somebody joined after it: then the session went on (rule 2). */
function ownEnd({ room, signs }: KnownRoom): number | null {
  const { endedAt } = room.session;
  return endedAt !== null && signs.latestJoin !== null && signs.latestJoin > endedAt ? null : endedAt;
}

/**
 * What is counted as a room's signs of life when it is asked whether it was forgotten: for the main room those of its
 * breakout rooms as well.
 */
interface Witness {
  latest: number | null;
  hasOpenEnd: boolean;
  /** Of a breakout room: the main room has ended. */
  mainHasEnded: boolean;
}

/**
 * Rule 2 (b): when a room that the provider calls live was left by everybody and closed by nobody, its latest sign of
 * life (ms), else `null`.
 */
function forgottenSince({ room: { session } }: KnownRoom, witness: Witness, asOf: number): number | null {
  const latest = witness.latest ?? session.startedAt;
  if (latest === null) return null;
  const quiet = asOf - latest;
  // A provider that counts nobody says nothing against it.
  const nobodyCounted = session.liveConnections === null || session.liveConnections === 0;
  const isForgotten = (quiet > quietMs && !witness.hasOpenEnd) || (quiet > longQuietMs && (nobodyCounted || witness.mainHasEnded));
  return isForgotten ? latest : null;
}

function lifeOf(known: KnownRoom, witness: Witness, asOf: number, mainEnd: number | null): RoomLife {
  const { room, signs } = known;
  const { status, startedAt } = room.session;
  const start = startedAt ?? signs.earliest;
  const end = ownEnd(known);
  const flags: Flag[] = room.session.invalidTimes ? ['invalid-times'] : [];
  const said = (live: boolean, until: number | null, isAssumed: boolean): RoomLife => {
    if (start === null || until === null) return { live, bounds: null, flags };
    if (startedAt === null) flags.push('session-start-assumed');
    if (isAssumed) flags.push('session-end-assumed');
    return { live, bounds: { live, start, end: Math.max(start, until), now: until }, flags };
  };

  const hasEnded = status !== 'live' || (end !== null && end <= asOf);
  if (hasEnded) return end === null ? said(false, signs.latestKnown, true) : said(false, end, false);
  const since = forgottenSince(known, witness, asOf);
  if (since === null) return said(true, asOf, false);
  return said(false, Math.max(since, mainEnd ?? since), true);
}

const later = (a: number | null, b: number | null) => (a === null || (b !== null && b > a) ? b : a);

/** Tells of each room whether it is live, and its bounds (rules 2 and 3). `rooms` has the main room first. */
export function roomLives(rooms: readonly KnownRoom[], asOf: number): RoomLife[] {
  const [main, ...breakouts] = rooms;
  if (main === undefined) return [];
  const everywhere: Witness = {
    latest: rooms.reduce<number | null>((latest, { signs }) => later(latest, signs.latest), null),
    hasOpenEnd: rooms.some(({ hasOpenEnd }) => hasOpenEnd),
    mainHasEnded: false,
  };
  const mainLife = lifeOf(main, everywhere, asOf, null);
  const mainEnd = mainLife.live ? null : (mainLife.bounds?.end ?? null);
  return [
    mainLife,
    ...breakouts.map((known) => {
      const witness = { latest: known.signs.latest, hasOpenEnd: known.hasOpenEnd, mainHasEnded: !mainLife.live };
      return lifeOf(known, witness, asOf, mainEnd);
    }),
  ];
}
