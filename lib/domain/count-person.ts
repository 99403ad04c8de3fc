import { type AttendanceWindow, verdictOf } from './attendance';
import type { Connection } from './connection';
import type { ConnectionCount } from './count-connection';
import { type Flag, sortFlags } from './flag';
import type { PersonGroup } from './group-people';
import { type Interval, lengthOf, lengthWithin, unionByRoom, unionOf } from './interval';
import type { CountedConnection, Person } from './person';
import { hashedId, type IdShape, publicId } from './public-id';
import { eachTime } from './session-bounds';
import type { Thresholds } from './thresholds';

export interface PersonOptions {
  window: AttendanceWindow;
  thresholds: Thresholds;
  excludedRoles: readonly string[];
  idShape: IdShape;
}

/** What can be said of disjoint sorted intervals alone (rules 4 to 6). */
type Figures = Pick<
  Person,
  'state' | 'joinedAt' | 'leftAt' | 'presentMs' | 'attendance' | 'verdict' | 'joins' | 'reconnects' | 'absences' | 'late' | 'leftEarly'
>;

/** The figures of a person or of a single connection, from disjoint sorted intervals (rules 4 to 6). */
export function figuresOf(union: readonly Interval[], { window, thresholds }: Pick<PersonOptions, 'window' | 'thresholds'>): Figures {
  const first = union[0];
  const last = union.at(-1);
  const presentMs = lengthOf(union);
  const length = window.end - window.start;
  const attendance = length > 0 ? lengthWithin(union, window.start, window.end) / length : 0;
  let reconnects = 0;
  for (let index = 1; index < union.length; index += 1) {
    if ((union[index]?.start ?? 0) - (union[index - 1]?.end ?? 0) <= thresholds.reconnectMs) reconnects += 1;
  }
  const inNow = last?.endSource === 'now';
  return {
    state: last ? (inNow ? 'in' : 'left') : 'never',
    joinedAt: first?.start ?? null,
    leftAt: last && !inNow ? last.end : null,
    presentMs,
    attendance,
    verdict: verdictOf(attendance, thresholds),
    joins: union.length,
    reconnects,
    absences: Math.max(0, union.length - 1) - reconnects,
    late: first !== undefined && first.start > window.start + thresholds.lateMs,
    leftEarly: last !== undefined && !inNow && last.end < window.end - thresholds.leftEarlyMs,
  };
}

function firstTime({ intervals, connection }: ConnectionCount): number {
  const [first] = intervals;
  if (first) return first.start;
  let earliest = Number.POSITIVE_INFINITY;
  eachTime(connection, (time) => {
    earliest = Math.min(earliest, time);
  });
  return earliest;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
/** All of a row as text, its events and entries in a fixed order. */
function contentOf({ connection }: ConnectionCount): string {
  const events = [...connection.events].sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || compare(a.name, b.name));
  const timelog = connection.timelog?.map((entry) => JSON.stringify(entry)).sort() ?? null;
  return JSON.stringify({ ...connection, events, timelog });
}

/** Earliest first; ties by id, then by content, so that the order in which rows came never shows. */
function byTime(counts: ConnectionCount[]): ConnectionCount[] {
  if (counts.length < 2) return counts;
  return counts
    .map((count) => ({ count, time: firstTime(count) }))
    .sort(
      (a, b) =>
        (a.time < b.time ? -1 : Number(a.time > b.time)) ||
        compare(a.count.connection.id ?? '', b.count.connection.id ?? '') ||
        compare(contentOf(a.count), contentOf(b.count)),
    )
    .map(({ count }) => count);
}

function firstText(counts: ConnectionCount[], field: 'name' | 'externalId' | 'role'): string | null {
  for (const { connection } of counts) if (connection[field] !== null) return connection[field];
  return null;
}

/** With an address: its own, else derived from the person's, numbered in order of time (VideoSDK entries often have no id). */
function withAddress(count: ConnectionCount, index: number, personId: string): CountedConnection {
  if (hasAddress(count)) return count;
  const derived = index === 0 && count.connection.userId !== null ? personId : hashedId(`${personId} ${index}`);
  return { ...count, publicId: derived };
}

const hasAddress = (count: ConnectionCount): count is CountedConnection => count.publicId !== null;

/** A recorder, or a role that the operator says is no person. */
function isExcluded({ notPerson, role }: Connection, excludedRoles: readonly string[]): boolean {
  return notPerson || (role !== null && excludedRoles.includes(role));
}

/** Counts one person from the counts of their connections. */
export function countPerson(group: PersonGroup<ConnectionCount>, options: PersonOptions): Person {
  const ordered = byTime(group.rows);
  const [first] = ordered;
  const ownId = group.userId ?? ordered.find(({ connection }) => connection.id !== null)?.connection.id ?? null;
  const id = ownId === null ? hashedId(first ? contentOf(first) : '') : publicId(ownId, options.idShape);
  const alone = ordered.length === 1 && first ? first.intervals : null;
  const all = alone ?? ordered.flatMap(({ intervals }) => intervals);
  const union = alone ?? unionOf(all);
  const role = firstText(ordered, 'role');
  const flags: Flag[] = group.sharesCustomId ? ['same-custom-id'] : [];
  for (const count of ordered) flags.push(...count.flags);
  return {
    // First, because only a first spread copies fast: this runs once a person.
    ...figuresOf(union, options),
    id,
    name: firstText(ordered, 'name'),
    externalId: firstText(ordered, 'externalId'),
    role,
    counted: !ordered.every(({ connection }) => isExcluded(connection, options.excludedRoles)),
    intervals: alone ?? unionByRoom(all),
    flags: flags.length === 0 ? flags : sortFlags(flags),
    connections: ordered.map((count, index) => withAddress(count, index, id)),
  };
}
