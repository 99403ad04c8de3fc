import { type Curve, headCount, peakOf } from './concurrency';
import type { Connection } from './connection';
import { type AttendanceWindow, attendanceWindow, occupiedSpans, type WindowKind } from './counting/attendance-window';
import type { ConnectionCount } from './counting/count-connection';
import type { CountInput } from './counting/count-input';
import { areIn, type Judging, judgePerson, type PersonPresence, personPresence } from './counting/count-person';
import { countRooms, type RoomCount } from './counting/count-rooms';
import { sharingCustomIds } from './counting/group-people';
import type { AddressedPerson } from './counting/person-order';
import { type SessionSummary, summarize } from './counting/summarize';
import { type Flag, sortFlags } from './flag';
import type { Interval, Span } from './interval';
import type { Person } from './person';
import { finish, mapInSteps, type Steps } from './steps';
import type { Thresholds } from './thresholds';

export interface CountOptions {
  thresholds: Thresholds;
  /** Roles that are not people, compared exactly. */
  excludedRoles: readonly string[];
  /** `main` shows the main room alone. */
  rooms: 'all' | 'main';
  /** `all` counts recorders and excluded roles as people. */
  counted: 'people' | 'all';
  window: WindowKind;
}

/** Everything counted in a session. Times in ms since the epoch, durations in ms. */
export interface SessionCount {
  live: boolean;
  asOf: number;
  /**
   * The axis: main room and breakout rooms that somebody was in; `end` of a live one is `asOf`. `null` when nothing has
   * a readable time.
   */
  start: number | null;
  end: number | null;
  attendanceWindow: AttendanceWindow | null;
  /** The time in which somebody counted is in; disjoint and sorted. */
  occupied: Span[];
  /** Connections that are in now, those of recorders and excluded roles too. */
  connectionsIn: number;
  flags: Flag[];
  people: Person[];
  curve: Curve;
  summary: SessionSummary;
}

/** The axis: from the first start to the last end of the main room and of those rooms that have rows (rule 3). */
function axisOf(rooms: readonly RoomCount[]): Span | null {
  const spanning = rooms.filter(isPlaceOfSession).flatMap(({ life }) => life.bounds ?? []);
  if (spanning.length === 0) return null;
  return { start: Math.min(...spanning.map(({ start }) => start)), end: Math.max(...spanning.map(({ end }) => end)) };
}

/** The session takes place in its main room and in those breakout rooms that somebody entered. */
const isPlaceOfSession = ({ isMain, counts }: RoomCount) => isMain || counts.length > 0;

const inMainRoom = ({ connection }: { connection: Connection }) => connection.roomId === null;

/**
 * The presence of everybody who has a row in the rooms that are shown, under the addresses that they have over all
 * rooms.
 */
function* presencesOf(everybody: readonly AddressedPerson[], options: CountOptions): Steps<PersonPresence[]> {
  const shown =
    options.rooms === 'all'
      ? everybody
      : everybody.flatMap(({ id, connections }) => {
          const own = connections.filter(inMainRoom);
          return own.length === 0 ? [] : [{ id, connections: own }];
        });
  const sharing = sharingCustomIds(shown);
  yield;
  return yield* mapInSteps(shown, (person) => {
    const presence = personPresence(person.id, person.connections, options);
    if (options.counted === 'all') presence.counted = true;
    if (sharing.has(person)) presence.flags = sortFlags([...presence.flags, 'same-custom-id']);
    return presence;
  });
}

/**
 * Counts a session from what was read of it: people, presence, attendance, head-count curve and summary, by the ten
 * rules of `docs/counting.md`. It is pure, exact to the ms, and takes any input without throwing. The order of rows and
 * events does not matter, and the cost is linear in them but for sorting.
 */
export function countSession(input: CountInput, options: CountOptions): SessionCount {
  return finish(countInSteps(input, options));
}

/** As `countSession`, with pauses, which change nothing of the result: tens of thousands of rows take their time. */
export function* countInSteps(input: CountInput, options: CountOptions): Steps<SessionCount> {
  const { thresholds } = options;
  const { asOf, rooms, everybody } = yield* countRooms(input, thresholds);
  const live = rooms.some(({ life }) => life.live);
  const shownRooms = options.rooms === 'main' ? rooms.filter(({ isMain }) => isMain) : rooms;
  const known = axisOf(shownRooms);
  const axis = known ?? { start: 0, end: 0 };

  yield;
  const presences = yield* presencesOf(everybody, options);
  const unions: Interval[][] = [];
  let inNow = 0;
  for (const { counted, union, connections } of presences) {
    if (!counted) continue;
    unions.push(union);
    if (areIn(connections)) inNow += 1;
  }
  yield;
  const curve = known === null ? { at: [], people: [] } : headCount(unions, axis.start, axis.end);
  const occupied = occupiedSpans(curve);
  const window = attendanceWindow({ curve, occupied, axis, live, inNow, kind: options.window, thresholds });
  const judging: Judging = { window, occupied, live, thresholds };
  const people = yield* mapInSteps(presences, (presence) => judgePerson(presence, judging));
  return {
    live,
    asOf,
    start: known?.start ?? null,
    end: known?.end ?? null,
    attendanceWindow: known === null ? null : window,
    occupied,
    connectionsIn: shownRooms.reduce((sum, { counts }) => sum + counts.filter(isIn).length, 0),
    flags: sortFlags(shownRooms.filter(isPlaceOfSession).flatMap(({ life }) => life.flags)),
    people,
    curve,
    summary: summarize({ people, peak: peakOf(curve), live }),
  };
}

const isIn = ({ intervals }: ConnectionCount) => intervals.at(-1)?.endSource === 'now';
