import { figuresOf } from './count-person';
import type { SessionCount } from './count-session';
import type { Flag } from './flag';
import { type Interval, lengthWithin } from './interval';
import type { Person, Verdict } from './person';
import type { Thresholds } from './thresholds';

export const participantSorts = ['name', 'joinedAt', 'leftAt', 'duration', 'attendance', 'joins', 'role'] as const;
type ParticipantSort = (typeof participantSorts)[number];

/** A row of the participants list: a person, or with `view=connections` one of their connections. */
export interface ListRow extends Omit<Person, 'connections'> {
  personId: string;
  connections: number;
  intervals: Interval[];
  flags: Flag[];
}

export interface ListQuery {
  view: 'people' | 'connections';
  sort: ParticipantSort;
  order: 'asc' | 'desc';
  search?: string | undefined;
  verdict?: Verdict | undefined;
  role?: string | undefined;
  /** Half-open range in ms: only rows with any presence in it are kept. */
  present?: { from: number; to: number } | undefined;
}

export interface ListResult {
  rows: ListRow[];
  /** With `present`: of the counted rows that match the other filters, how many were there throughout, in part, and not at all. */
  range: { throughout: number; part: number; none: number } | null;
}

/** Lower case without accents: how names and ids are compared in a search. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function personRow(person: Person): ListRow {
  return { ...person, personId: person.id, connections: person.connections.length };
}

function connectionRows(person: Person, window: { start: number; end: number }, thresholds: Thresholds): ListRow[] {
  return person.connections.map(({ connection, publicId, intervals, flags }) => ({
    ...person,
    ...figuresOf(intervals, { window, thresholds }),
    id: publicId,
    personId: person.id,
    name: connection.name ?? person.name,
    role: connection.role ?? person.role,
    intervals,
    flags,
    connections: 1,
  }));
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What a row is sorted by; `null` goes last whatever the order. */
function sortKey(row: ListRow, sort: ParticipantSort): number | string | null {
  switch (sort) {
    case 'name':
      return row.name;
    case 'role':
      return row.role;
    case 'joinedAt':
      return row.joinedAt;
    case 'leftAt':
      return row.state === 'in' ? Number.POSITIVE_INFINITY : row.leftAt;
    case 'duration':
      return row.presentMs;
    case 'attendance':
      return row.attendance;
    case 'joins':
      return row.joins;
  }
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return a < b ? -1 : Number(a > b);
}

function sortRows(rows: ListRow[], sort: ParticipantSort, order: 'asc' | 'desc'): ListRow[] {
  const direction = order === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: sortKey(row, sort) }))
    .sort((a, b) => {
      // `never` last of all, then those without a value, then ties by id: the same order on every page and every read.
      const never = Number(a.row.state === 'never') - Number(b.row.state === 'never');
      const missing = Number(a.key === null) - Number(b.key === null);
      const byKey = a.key === null || b.key === null ? 0 : direction * compareKeys(a.key, b.key);
      return never || missing || byKey || (a.row.id < b.row.id ? -1 : Number(a.row.id > b.row.id));
    })
    .map(({ row }) => row);
}

function matches(row: ListRow, { search, verdict, role }: ListQuery, folded: string): boolean {
  // A verdict is about counted people; its filter finds as many as the summary says.
  if (verdict !== undefined && (row.verdict !== verdict || !row.counted)) return false;
  if (role !== undefined && row.role !== role) return false;
  if (search === undefined || folded === '') return true;
  return [row.name, row.externalId, row.id].some((text) => text !== null && foldText(text).includes(folded));
}

/**
 * The rows of a counted session, filtered and sorted. `search` looks into name, custom id and id, ignoring case and accents. Ties are broken by id;
 * somebody still in sorts as the latest leave; who never came is last in both orders, and sorted alike.
 */
export function listPeople(count: SessionCount, query: ListQuery, thresholds: Thresholds): ListResult {
  const window = count.window ?? { start: 0, end: 0 };
  const all =
    query.view === 'people' ? count.people.map(personRow) : count.people.flatMap((person) => connectionRows(person, window, thresholds));
  const folded = foldText(query.search ?? '').trim();
  const found = all.filter((row) => matches(row, query, folded));
  const { present } = query;
  if (!present) return { rows: sortRows(found, query.sort, query.order), range: null };

  const range = { throughout: 0, part: 0, none: 0 };
  const there = found.filter((row) => {
    const inRange = lengthWithin(row.intervals, present.from, present.to);
    if (row.counted) {
      if (inRange === 0) range.none += 1;
      else if (inRange === present.to - present.from) range.throughout += 1;
      else range.part += 1;
    }
    return inRange > 0;
  });
  return { rows: sortRows(there, query.sort, query.order), range };
}

/** The person with this address: a person's own id, or the id of any of their connections (UUIDs in any case). `null` when there is none. */
export function findPerson(count: SessionCount, id: string): Person | null {
  const wanted = [id, id.toLowerCase()];
  const own = count.people.find((person) => wanted.includes(person.id));
  return own ?? count.people.find(({ connections }) => connections.some(({ publicId }) => wanted.includes(publicId))) ?? null;
}
