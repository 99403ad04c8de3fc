import { headCount, peakOf } from '@/lib/domain/concurrency';
import type { Connection } from '@/lib/domain/connection';
import { type Flag, sortFlags } from '@/lib/domain/flag';
import { type Interval, lengthOf, lengthWithin, type Span, uncoveredBy, unionByRoom, unionOf, unionOfSpans } from '@/lib/domain/interval';
import type { CountedConnection, Person, PersonFigures } from '@/lib/domain/person';
import { isFarFromProvider, type Thresholds } from '@/lib/domain/thresholds';
import { type AttendanceWindow, verdictOf } from './attendance-window';
import { haveOverlappingNames, namesOf, rolesOf } from './person-words';
import { roomChangesOf } from './room-changes';

/** Who somebody is and when they were there, before anybody is judged. */
export interface PersonPresence
  extends Pick<
    Person,
    'id' | 'name' | 'names' | 'externalId' | 'role' | 'roles' | 'counted' | 'intervals' | 'assumed' | 'roomChanges' | 'atOnce' | 'flags'
  > {
  /** Disjoint and sorted, whatever the room, with the time of room changes. */
  union: Interval[];
  connections: CountedConnection[];
}

/** What people are judged by. */
export interface Judging {
  window: AttendanceWindow;
  /** The time in which somebody counted is in. */
  occupied: readonly Span[];
  /** Nobody is judged while the session is live. */
  live: boolean;
  thresholds: Thresholds;
}

function firstExternalId(connections: readonly CountedConnection[]): string | null {
  for (const { connection } of connections) if (connection.externalId !== null) return connection.externalId;
  return null;
}

/** A recorder, or a role that the operator says is no person. */
function isExcluded({ notPerson, role }: Connection, excludedRoles: readonly string[]): boolean {
  return notPerson || (role !== null && excludedRoles.includes(role));
}

/** Whether one of the connections is a person's. */
function hasPerson(connections: readonly CountedConnection[], excludedRoles: readonly string[]): boolean {
  for (const { connection } of connections) if (!isExcluded(connection, excludedRoles)) return true;
  return false;
}

function restsOnAssumptions(connections: readonly CountedConnection[]): boolean {
  for (const { certain } of connections) if (certain !== null) return true;
  return false;
}

/** What of a presence rests on assumed starts and ends alone: what no connection covers with certainty (rule 8). */
function assumedOf(all: readonly Interval[], connections: readonly CountedConnection[]): Span[] {
  if (!restsOnAssumptions(connections)) return [];
  const certain = connections.flatMap((count) => count.certain ?? count.intervals);
  return uncoveredBy(unionOfSpans(all), unionOfSpans(certain));
}

/** The most connections of a person at one instant; who leaves one as they join another has one. */
function maxAtOnce(connections: readonly CountedConnection[]): number {
  if (connections.length < 2) return connections.length;
  const all = connections.map(({ intervals }) => intervals);
  return peakOf(headCount(all, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY))?.people ?? 0;
}

/** The presence of one person, of whom `connections` are in the order of time. */
export function personPresence(
  id: string,
  connections: CountedConnection[],
  { thresholds, excludedRoles }: { thresholds: Thresholds; excludedRoles: readonly string[] },
): PersonPresence {
  const [first] = connections;
  const alone = connections.length === 1 && first ? first.intervals : null;
  const all = alone ?? connections.flatMap(({ intervals }) => intervals);
  const changes = alone === null ? roomChangesOf(all, thresholds.reconnectMs) : [];
  const present = changes.length === 0 ? all : [...all, ...changes];
  const names = namesOf(connections);
  const roles = rolesOf(connections);
  const flags: Flag[] = haveOverlappingNames(connections) ? ['several-names'] : [];
  for (const connection of connections) flags.push(...connection.flags);
  return {
    id,
    name: names[0] ?? null,
    names,
    externalId: firstExternalId(connections),
    role: roles[0] ?? null,
    roles,
    counted: hasPerson(connections, excludedRoles),
    union: alone ?? unionOf(present),
    intervals: alone ?? unionByRoom(present),
    assumed: assumedOf(all, connections),
    roomChanges: changes.length,
    atOnce: maxAtOnce(connections),
    flags: flags.length === 0 ? flags : sortFlags(flags),
    connections,
  };
}

/** What the provider says of some connections, and whether it is far from our count of one of them (rule 8). */
function providerFigures(
  connections: readonly CountedConnection[],
  thresholds: Thresholds,
): Pick<PersonFigures, 'providerPresentMs' | 'providerDiffers'> {
  let sum: number | null = null;
  let differs = false;
  for (const { connection, intervals, presentMs } of connections) {
    const own = connection.providerDurationMs;
    if (own === null) continue;
    sum = (sum ?? 0) + own;
    const isIn = intervals.at(-1)?.endSource === 'now';
    if (!isIn && isFarFromProvider(presentMs, own, thresholds)) differs = true;
  }
  return { providerPresentMs: sum, providerDiffers: differs };
}

interface JudgedPresence {
  /** Disjoint and sorted. */
  union: readonly Interval[];
  assumed: readonly Span[];
  connections: readonly CountedConnection[];
  counted: boolean;
}

/** Whether an interval of some connections reaches the present of a live room (rule 6). */
export function areIn(connections: readonly Pick<CountedConnection, 'intervals'>[]): boolean {
  for (const { intervals } of connections) {
    for (const { endSource } of intervals) if (endSource === 'now') return true;
  }
  return false;
}

/**
 * The figures of a person or of a single connection (rules 4 to 6 and 8). Whoever is not counted has no verdict, and is
 * neither late nor early.
 */
export function figuresOf(
  { union, assumed, connections, counted }: JudgedPresence,
  { window, occupied, live, thresholds }: Judging,
): PersonFigures {
  const first = union[0];
  const last = union.at(-1);
  const presentMs = lengthOf(union);
  const insideMs = lengthWithin(union, window.start, window.end);
  // Whoever is counted is in only while somebody counted is in.
  const judgedMs = counted ? insideMs : sharedLength(union, occupied, window);
  const attendance = window.occupiedMs > 0 ? judgedMs / window.occupiedMs : 0;
  let reconnects = 0;
  for (let index = 1; index < union.length; index += 1) {
    if ((union[index]?.start ?? 0) - (union[index - 1]?.end ?? 0) <= thresholds.reconnectMs) reconnects += 1;
  }
  const inNow = areIn(connections);
  const hasPunctuality = insideMs > 0 && counted;
  const { providerPresentMs, providerDiffers } = providerFigures(connections, thresholds);
  const wasThere = last !== undefined || connections.some(({ hadEmpty }) => hadEmpty);
  return {
    state: inNow ? 'in' : wasThere ? 'left' : 'never',
    joinedAt: first?.start ?? null,
    leftAt: last && !inNow ? last.end : null,
    presentMs,
    attendance,
    verdict: live || !counted ? null : verdictOf(attendance, thresholds),
    joins: union.length,
    reconnects,
    absences: Math.max(0, union.length - 1) - reconnects,
    late: hasPunctuality && isLate(union, window, thresholds),
    leftEarly: hasPunctuality && !live && isLeftEarly(union, window, thresholds),
    outsideWindowMs: presentMs - insideMs,
    assumedMs: lengthOf(assumed),
    providerPresentMs,
    providerDiffers,
  };
}

function sharedLength(union: readonly Span[], occupied: readonly Span[], window: Span): number {
  let length = 0;
  for (const { start, end } of occupied) length += lengthWithin(union, Math.max(start, window.start), Math.min(end, window.end));
  return length;
}

const isInside = ({ start, end }: Span, window: Span) => Math.min(end, window.end) > Math.max(start, window.start);

/** Late by the first presence inside the window (rule 6). */
function isLate(union: readonly Span[], window: Span, { lateMs }: Thresholds): boolean {
  for (const span of union) if (isInside(span, window)) return span.start > window.start + lateMs;
  return false;
}

/** Left early by the last presence inside the window (rule 6). */
function isLeftEarly(union: readonly Span[], window: Span, { leftEarlyMs }: Thresholds): boolean {
  for (let index = union.length - 1; index >= 0; index -= 1) {
    const span = union[index];
    if (span !== undefined && isInside(span, window)) return span.end < window.end - leftEarlyMs;
  }
  return false;
}

/**
 * A person with their figures, field by field: spreading two objects into one copies slowly, and this runs once a
 * person.
 */
export function judgePerson(presence: PersonPresence, judging: Judging): Person {
  const figures = figuresOf(presence, judging);
  return {
    state: figures.state,
    joinedAt: figures.joinedAt,
    leftAt: figures.leftAt,
    presentMs: figures.presentMs,
    attendance: figures.attendance,
    verdict: figures.verdict,
    joins: figures.joins,
    reconnects: figures.reconnects,
    absences: figures.absences,
    late: figures.late,
    leftEarly: figures.leftEarly,
    outsideWindowMs: figures.outsideWindowMs,
    assumedMs: figures.assumedMs,
    providerPresentMs: figures.providerPresentMs,
    providerDiffers: figures.providerDiffers,
    id: presence.id,
    name: presence.name,
    names: presence.names,
    externalId: presence.externalId,
    role: presence.role,
    roles: presence.roles,
    counted: presence.counted,
    intervals: presence.intervals,
    assumed: presence.assumed,
    roomChanges: presence.roomChanges,
    atOnce: presence.atOnce,
    flags: presence.flags,
    connections: presence.connections,
  };
}
