import { crowdOf, type Window, windowOf } from './attendance-window';
import { type Cell, heldTime, holds } from './cells';
import { type CountedRow, hasSeveralNames, insideOf, nameOf, namesOf, providerOf, rolesOf } from './count-person';
import { countRows } from './counted-rows';
import { sharesCustomId } from './group-rows';
import { nearTimes } from './near-times';
import { type Presence, presenceOf } from './person-presence';
import type { Choices, Given, GivenRow } from './shapes';

const GRACE_MS = 5 * 60_000;

/** The figures of one person as the second count has them. */
export type SecondPerson = ReturnType<typeof judgePerson>;

/** The figures of a session as the second count has them. */
export type SecondCount = ReturnType<typeof secondCount>;

/** Counts a session by the text of the rules, cell by cell, without any code of the first count. */
export function secondCount(given: Given, choices: Choices) {
  const { asOf, judged, people: everybody } = countRows(nearTimes(given));
  const isLive = judged.some((one) => one.isLive);
  const inView = judged.filter((one) => one.room.isMain || (choices.rooms === 'all' && one.room.rows.length > 0));
  const bounds = inView.flatMap((one) => (one.bounds ? [one.bounds] : []));
  const axis =
    bounds.length === 0 ? null : { start: Math.min(...bounds.map((one) => one.start)), end: Math.max(...bounds.map((one) => one.end)) };
  const people = everybody
    .map((rows) => rows.filter((row) => choices.rooms === 'all' || row.row.roomId === null))
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      rows,
      presence: presenceOf(rows.flatMap((row) => row.stays)),
      counted: isCounted(rows, choices),
      isIn: rows.some((row) => row.isIn),
    }));
  const shown = people.flatMap((person) => person.rows.map((row) => row.row));
  const counted = people.filter((person) => person.counted);
  const crowd = crowdOf(counted.map((person) => person.presence.runs));
  const inNow = isLive ? counted.filter((person) => person.isIn).length : null;
  const window = axis && windowOf(crowd, axis, inNow, choices.window);
  const isOccupied = (cell: Cell) => counted.some((person) => person.presence.runs.some((run) => holds(run, cell)));
  const judge = { shown, window, isLive, isOccupied, instants: crowd.cells.flatMap((cell) => [cell.start, cell.end]) };
  const peak = Math.max(0, ...crowd.cells.map(crowd.countIn));
  return {
    live: isLive,
    asOf,
    start: axis?.start ?? null,
    end: axis?.end ?? null,
    window,
    connectionsIn: people.reduce((sum, person) => sum + person.rows.filter((row) => row.isIn).length, 0),
    flags: [
      ...new Set([
        ...inView.flatMap((one) => one.flags),
        ...(inView.some((one) => one.room.session.invalidTimes) ? ['invalid-times'] : []),
      ]),
    ].toSorted(),
    people: people.map((person) => judgePerson(person, judge)),
    crowd,
    peak,
    peakAt: peak === 0 ? null : (crowd.cells.find((cell) => crowd.countIn(cell) === peak)?.start ?? null),
  };
}

function isCounted(rows: readonly CountedRow[], choices: Choices): boolean {
  const isExcluded = (row: GivenRow) => row.notPerson || (row.role !== null && choices.excludedRoles.includes(row.role));
  return choices.counted === 'all' || !rows.every((row) => isExcluded(row.row));
}

interface CountedPerson {
  rows: CountedRow[];
  presence: Presence;
  counted: boolean;
  isIn: boolean;
}

interface Judge {
  shown: GivenRow[];
  window: Window | null;
  isLive: boolean;
  isOccupied: (cell: Cell) => boolean;
  instants: number[];
}

function judgePerson(person: CountedPerson, { shown, window, isLive, isOccupied, instants }: Judge) {
  const { rows, presence, counted } = person;
  const stays = rows.flatMap((row) => row.stays);
  const inside = window ? insideOf(presence, window) : { ms: 0, first: null, last: null };
  const presentMs = heldTime(presence.runs);
  const occupied = window ? insideOf(presence, window, isOccupied, instants).ms : 0;
  const attendance = window && window.occupiedMs > 0 ? occupied / window.occupiedMs : 0;
  const roles = rolesOf(rows);
  const state = person.isIn ? 'in' : stays.length > 0 || rows.some((row) => row.hadEmpty) ? 'left' : 'never';
  return {
    rows: rows.map((row) => row.row),
    stays,
    presence,
    name: nameOf(rows),
    names: namesOf(rows).toSorted(),
    role: roles[0] ?? null,
    roles,
    state,
    joinedAt: presence.runs[0]?.start ?? null,
    leftAt: person.isIn ? null : (presence.runs.at(-1)?.end ?? null),
    presentMs,
    attendance,
    verdict: !counted || isLive ? null : attendance >= 0.75 ? 'present' : attendance >= 0.25 ? 'partial' : 'absent',
    late: counted && window !== null && inside.first !== null && inside.first > window.start + GRACE_MS,
    leftEarly: counted && !isLive && window !== null && inside.last !== null && inside.last < window.end - GRACE_MS,
    joins: presence.runs.length,
    reconnects: presence.reconnects,
    roomChanges: presence.fills.length,
    absences: presence.absences,
    assumedMs: presence.assumedMs,
    ...providerOf(rows),
    outsideWindowMs: presentMs - inside.ms,
    counted,
    flags: flagsOf(rows, shown),
    connections: rows.map((row) => ({ row: row.row, presentMs: heldTime(row.stays), stays: row.stays, flags: row.flags.toSorted() })),
  };
}

function flagsOf(rows: CountedRow[], shown: GivenRow[]): string[] {
  const own = rows.flatMap((row) => row.flags);
  const isShared = sharesCustomId(
    rows.map((row) => row.row),
    shown,
  );
  const all = [...own, ...(isShared ? ['same-custom-id'] : []), ...(hasSeveralNames(rows) ? ['several-names'] : [])];
  return [...new Set(all)].toSorted();
}
