import type { IdForm } from '@/lib/domain/public-id';
import { eachInSteps, mapInSteps, type Steps } from '@/lib/domain/steps';
import { defaultThresholds, type Thresholds } from '@/lib/domain/thresholds';
import { type ConnectionCount, countConnection, type FoundConnection, findConnection, hasOpenEnd, knownStart } from './count-connection';
import type { CountInput } from './count-input';
import { groupPeople } from './group-people';
import { type AddressedPerson, addressPerson } from './person-order';
import { resolveAsOf, roomsOf, signsOf } from './room';
import { type KnownRoom, type RoomLife, roomLives } from './room-life';
import { separateIds } from './separate-ids';

/** A room with its rows as found, and how it stands. */
interface FoundRoom {
  isMain: boolean;
  rows: FoundConnection[];
  life: RoomLife;
}

/** Finds the intervals of every connection, and tells of every room whether it is live (rules 0 to 2). */
function* findRooms(
  { session, rooms: breakouts, connections, answeredAt }: LifeInput,
  thresholds: Thresholds,
): Steps<{ asOf: number; rooms: FoundRoom[] }> {
  const rooms = roomsOf(session, breakouts, connections, answeredAt);
  yield;
  const asOf = resolveAsOf(rooms, answeredAt);
  yield;
  const found: (KnownRoom & { rows: FoundConnection[] })[] = [];
  for (const [index, room] of rooms.entries()) {
    const signs = signsOf(room, asOf);
    yield;
    const finding = { roomStart: room.session.startedAt ?? signs.earliest, isForeign: room.isForeign, thresholds };
    const rows = yield* mapInSteps(room.connections, (connection) => findConnection(connection, finding, index));
    found.push({ room, signs, rows, hasOpenEnd: rows.some(hasOpenEnd) });
  }
  const lives = roomLives(found, asOf);
  return {
    asOf,
    rooms: found.flatMap(({ room, rows }, index) => {
      const life = lives[index];
      return life === undefined ? [] : [{ isMain: room.isMain, rows, life }];
    }),
  };
}

type LifeInput = Omit<CountInput, 'idForm'>;

/** How a session stands by what was read of it (rule 2). */
export interface SessionLife {
  /** Its main room or one of its breakout rooms is live. */
  live: boolean;
  /**
   * When the last of its rooms ended, ms: as believed, which need not be what the provider says. `null` while it is
   * live, and where no end can be told.
   */
  end: number | null;
  /** It has ended by what is counted alone: the provider still calls it, or one of its rooms, live. */
  onlyByCount: boolean;
}

/** Tells whether a session is live, and when it ended, of all its rooms together (rules 2 and 3). */
export function* sessionLife(input: LifeInput): Steps<SessionLife> {
  const { rooms } = yield* findRooms(input, defaultThresholds);
  if (rooms.some(({ life }) => life.live)) return { live: true, end: null, onlyByCount: false };
  const ends = rooms.filter(({ isMain, rows }) => isMain || rows.length > 0).flatMap(({ life }) => life.bounds?.end ?? []);
  return {
    live: false,
    end: ends.length === 0 ? null : Math.max(...ends),
    onlyByCount: [input.session, ...input.rooms].some(({ status }) => status === 'live'),
  };
}

/** A room with what its connections amount to. */
export interface RoomCount {
  isMain: boolean;
  life: RoomLife;
  counts: ConnectionCount[];
}

/** Everything counted of single connections, by room and by person. */
export interface CountedRooms {
  asOf: number;
  /** The main room first. */
  rooms: RoomCount[];
  everybody: AddressedPerson[];
}

/**
 * Finds, closes and cuts the intervals of every connection (rules 0 to 3), and puts together who is one person (rule
 * 4).
 */
export function* countRooms(input: CountInput, thresholds: Thresholds): Steps<CountedRooms> {
  const { asOf, rooms } = yield* findRooms(input, thresholds);
  const counted = rooms.map(({ isMain, life }): RoomCount => ({ isMain, life, counts: [] }));
  const rules = { thresholds, idForm: input.idForm };
  const everybody: AddressedPerson[] = [];
  const people = groupPeople(rowsOf(rooms));
  yield;
  yield* eachInSteps(people, ({ userId, rows }) => {
    const counts = countRows(rows, counted, rules);
    everybody.push(addressPerson({ userId, rows: counts }, input.idForm));
  });
  return { asOf, rooms: counted, everybody: separateIds(everybody) };
}

/** The rows of all rooms, those of the main room first. */
function rowsOf(rooms: readonly FoundRoom[]): readonly FoundConnection[] {
  const [main] = rooms;
  return main !== undefined && rooms.length === 1 ? main.rows : rooms.flatMap(({ rows }) => rows);
}

/** Counts the rows of one person, and notes each in its room. */
function countRows(rows: readonly FoundConnection[], rooms: readonly RoomCount[], rules: CountingRules): ConnectionCount[] {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return [countRow(only, rooms, nothingNext, rules)];
  const starts = rows.some(hasOpenEnd) ? rows.map(knownStart) : [];
  return rows.map((row, own) => countRow(row, rooms, (after) => earliestAfter(starts, own, after), rules));
}

interface CountingRules {
  thresholds: Thresholds;
  idForm: IdForm;
}

function countRow(
  row: FoundConnection,
  rooms: readonly RoomCount[],
  nextStart: (after: number) => number | null,
  { thresholds, idForm }: CountingRules,
): ConnectionCount {
  const room = rooms[row.room];
  const count = countConnection(row, { bounds: room?.life.bounds ?? null, nextStart, thresholds, idForm });
  room?.counts.push(count);
  return count;
}

const nothingNext = () => null;

/** The earliest of some starts after an instant, but for the one at `own`; `null` when there is none. */
function earliestAfter(starts: readonly (number | null)[], own: number, after: number): number | null {
  let earliest: number | null = null;
  for (const [index, start] of starts.entries()) {
    if (index !== own && start !== null && start > after && (earliest === null || start < earliest)) earliest = start;
  }
  return earliest;
}
