import { cellsBetween, holds } from './cells';
import { roomsIn, sourcesOf } from './name-ends';
import type { SecondCount, SecondPerson } from './second-count';
import { summarizeSecond } from './summarize-second';

/** A stretch of presence as the first count tells it. */
interface FirstInterval {
  start: number;
  end: number;
  startSource: string;
  endSource: string;
  room?: string | null;
}

/** A person as the first count tells them. */
interface FirstPerson {
  name: string | null;
  names: readonly string[];
  role: string | null;
  roles: readonly string[];
  state: string;
  joinedAt: number | null;
  leftAt: number | null;
  presentMs: number;
  attendance: number;
  verdict: string | null;
  late: boolean;
  leftEarly: boolean;
  joins: number;
  reconnects: number;
  roomChanges: number;
  absences: number;
  assumedMs: number;
  providerPresentMs: number | null;
  providerDiffers: boolean;
  outsideWindowMs: number;
  counted: boolean;
  intervals: readonly FirstInterval[];
  flags: readonly string[];
  connections: readonly {
    connection: { id: string | null };
    intervals: readonly FirstInterval[];
    presentMs: number;
    flags: readonly string[];
  }[];
}

/** What of the first count is compared. */
export interface FirstCount {
  live: boolean;
  asOf: number;
  start: number | null;
  end: number | null;
  attendanceWindow: { start: number; end: number; crowd: number; begins: number; ends: number; occupiedMs: number } | null;
  connectionsIn: number;
  flags: readonly string[];
  people: readonly FirstPerson[];
  curve: { at: readonly number[]; people: readonly number[] };
  summary: object;
}

/** What differs between the two counts, a readable line each; empty when they agree. */
export function differencesOf(first: FirstCount, second: SecondCount): string[] {
  const lines: string[] = [];
  compare(lines, 'session', first, second, ['live', 'asOf', 'start', 'end', 'connectionsIn']);
  compareOne(lines, 'session flags', [...first.flags].toSorted(), second.flags);
  compareOne(lines, 'window', first.attendanceWindow, second.window);
  const summary = summarizeSecond(second);
  compare(lines, 'summary', first.summary, summary, Object.keys(summary));
  compareCurve(lines, first, second);
  const keyOf = (ids: (string | null)[]) => ids.toSorted().join(' ');
  const secondByKey = new Map(second.people.map((person) => [keyOf(person.rows.map((row) => row.id)), person]));
  for (const person of first.people) {
    const key = keyOf(person.connections.map(({ connection }) => connection.id));
    const twin = secondByKey.get(key);
    secondByKey.delete(key);
    if (twin) comparePerson(lines, key, person, twin);
    else lines.push(`person ${key}: only the first count has these connections as one person`);
  }
  for (const key of secondByKey.keys()) lines.push(`person ${key}: only the second count has these connections as one person`);
  return lines;
}

const FIGURES = [
  ...['name', 'role', 'roles', 'state', 'joinedAt', 'leftAt', 'presentMs', 'attendance', 'verdict', 'late', 'leftEarly', 'joins'],
  ...['reconnects', 'roomChanges', 'absences', 'assumedMs', 'providerPresentMs', 'providerDiffers', 'outsideWindowMs', 'counted'],
];

function comparePerson(lines: string[], key: string, first: FirstPerson, second: SecondPerson): void {
  compare(lines, key, first, second, FIGURES);
  compareOne(lines, `${key} names`, [...first.names].toSorted(), second.names);
  compareOne(lines, `${key} flags`, [...first.flags].toSorted(), second.flags);
  compareIntervals(lines, key, first, second);
  for (const own of second.connections) {
    const other = first.connections.find(({ connection }) => connection.id === own.row.id);
    compareOne(lines, `connection ${own.row.id} presentMs`, other?.presentMs, own.presentMs);
    compareOne(lines, `connection ${own.row.id} flags`, [...(other?.flags ?? [])].toSorted(), own.flags);
  }
}

function compareIntervals(lines: string[], key: string, first: FirstPerson, second: SecondPerson): void {
  const { runs, fills } = second.presence;
  const instants = [...first.intervals, ...runs, ...fills, ...second.stays].flatMap((span) => [span.start, span.end]);
  for (const cell of cellsBetween(instants)) {
    const theirs = first.intervals.find((interval) => holds(interval, cell));
    const isIn = runs.some((run) => holds(run, cell));
    compareOne(lines, `${key} in ${show(cell)}`, theirs !== undefined, isIn);
    if (theirs && isIn && !fills.some((fill) => holds(fill, cell))) {
      const rooms = roomsIn(
        cell,
        second.connections.map((connection) => connection.stays),
      );
      const room = theirs.room ?? null;
      if (!rooms.includes(room)) compareOne(lines, `${key} room in ${show(cell)}`, room, rooms[0]);
    }
  }
  for (const run of runs) {
    const sources = sourcesOf(run, second.stays);
    compareOne(
      lines,
      `${key} source of ${show(run.start)}`,
      first.intervals.find((one) => one.start === run.start)?.startSource,
      sources.start,
    );
    compareOne(lines, `${key} source of ${show(run.end)}`, first.intervals.find((one) => one.end === run.end)?.endSource, sources.end);
  }
}

function compareCurve(lines: string[], first: FirstCount, second: SecondCount): void {
  const cells = cellsBetween([...first.curve.at, ...second.crowd.cells.flatMap((cell) => [cell.start, cell.end])]);
  for (const cell of cells) {
    const step = first.curve.at.findLastIndex((at) => at <= cell.start);
    compareOne(lines, `curve in ${show(cell)}`, first.curve.people[step] ?? 0, second.crowd.countIn(cell));
  }
}

function compare(lines: string[], where: string, first: object, second: object, keys: readonly string[]): void {
  const figureOf = (holder: object, key: string): unknown => Object.entries(holder).find(([name]) => name === key)?.[1];
  for (const key of keys) compareOne(lines, `${where} ${key}`, figureOf(first, key), figureOf(second, key));
}

function compareOne(lines: string[], what: string, first: unknown, second: unknown): void {
  if (isSame(first, second)) return;
  lines.push(`${what}: first ${show(first)}, second ${show(second)}`);
}

/** Averages are rounded by one count and not by the other; all else has to be equal. */
function isSame(first: unknown, second: unknown): boolean {
  if (typeof first === 'number' && typeof second === 'number' && !(Number.isInteger(first) && Number.isInteger(second))) {
    return Math.abs(first - second) <= (Math.abs(second) > 1 ? 1 : 1e-9);
  }
  return show(first) === show(second);
}

/** A value as text: instants as clock times of their day. */
function show(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' && part > Date.UTC(2000) ? new Date(part).toISOString().slice(8, -1).replace('T', ' ') : part,
    ) ?? 'undefined'
  );
}
