import type { SessionCount } from '@/lib/domain/count-session';
import { figuresOf, type Judging } from '@/lib/domain/counting/count-person';
import { type DrawnSpans, drawnSpans } from '@/lib/domain/drawn-spans';
import type { Flag } from '@/lib/domain/flag';
import { lengthWithin, type Span, uncoveredBy, unionOfSpans } from '@/lib/domain/interval';
import type { Invitee } from '@/lib/domain/meeting';
import type { Person, Verdict } from '@/lib/domain/person';
import { answerOf, type RangeAnswer, readableRange } from '@/lib/domain/range-answer';
import { compareSortKeys, findsAll, searchWords, sortKey } from '@/lib/domain/text/text-key';
import type { Thresholds } from '@/lib/domain/thresholds';

export const participantSorts = ['name', 'joinedAt', 'leftAt', 'duration', 'attendance', 'joins', 'role', 'presentInRangeMs'] as const;
type ParticipantSort = (typeof participantSorts)[number];

/** `never-came`: an invitee of whom there is no record in the session. */
export const rowStates = ['in', 'left', 'never', 'never-came'] as const;
export type RowState = (typeof rowStates)[number];

/** Figures that an invitee who never came has none of. */
type Counted = 'presentMs' | 'attendance' | 'joins' | 'reconnects' | 'roomChanges' | 'absences' | 'assumedMs' | 'outsideWindowMs';

/**
 * A row of the participants list: a person, with `view=connections` one of their connections, or an invitee who never
 * came.
 */
export interface ListRow extends Omit<Person, 'connections' | 'state' | Counted>, Record<Counted, number | null> {
  state: RowState;
  participantId: string;
  connections: number;
  /** User and custom ids that the row is found by. */
  ids: string[];
  /** Of a single connection: what its peer report is asked for by. */
  reportId?: string | null;
  /** What an answer has of the spans, where they are too many. */
  drawn?: DrawnSpans;
}

export interface ListQuery {
  view: 'people' | 'connections';
  sort: ParticipantSort;
  order: 'asc' | 'desc';
  search?: string | undefined;
  verdict?: Verdict | undefined;
  role?: string | undefined;
  flag?: Flag | undefined;
  /** Only who was there before or after the attendance window. */
  outside?: boolean | undefined;
  state?: RowState | undefined;
  /** Half-open range in ms: only rows with any presence in it are kept, or with `answer` those that were there so. */
  present?: { from: number; to: number } | undefined;
  answer?: RangeAnswer | undefined;
  /** Invitees who never came, as rows of their own: `with` the others or `only` they. */
  neverCame?: 'with' | 'only' | undefined;
}

/** Whether a list leaves out somebody who was there. */
export function isNarrowed(query: Omit<ListQuery, 'sort' | 'order'>): boolean {
  const { search, verdict, role, flag, outside, state, present, neverCame } = query;
  const filters = [search, verdict, role, flag, state, present];
  return filters.some((filter) => filter !== undefined) || outside === true || neverCame === 'only';
}

export interface ListResult {
  rows: ListRow[];
  /**
   * With `present`: of the counted rows that match the other filters, how many were there throughout, in part, and not
   * at all.
   */
  range: Record<RangeAnswer, number> | null;
  /** With `present`: the part of it in which somebody can have been there, ms. */
  span: Span | null;
}

const isText = (text: string | null): text is string => text !== null;

/** The row of a person. */
export function personRow(person: Person): ListRow {
  const ids = person.connections.flatMap(({ connection }) => [connection.userId, connection.externalId].filter(isText));
  return { ...person, participantId: person.id, connections: person.connections.length, ids };
}

/** The row as an answer has it: what it draws is bounded, and its figures are those of all. A file takes the row itself. */
export function drawnRow(row: ListRow, { attendanceWindow }: Pick<SessionCount, 'attendanceWindow'>): ListRow {
  const [drawn] = drawnSpans([row], attendanceWindow);
  return drawn ? { ...row, drawn } : row;
}

const rowsOfPeople = new WeakMap<readonly Person[], ListRow[]>();

/** The rows of people, made once: lists hold them in other orders and numbers, and are many. */
function personRows(people: readonly Person[]): readonly ListRow[] {
  const rows = rowsOfPeople.get(people) ?? people.map(personRow);
  rowsOfPeople.set(people, rows);
  return rows;
}

/**
 * The rows of a person's connections. Nobody is judged by one of them: a second device that joins late is no late
 * person.
 */
function connectionRows(person: Person, judging: Judging): ListRow[] {
  return person.connections.map((counted) => {
    const { connection, publicId, intervals, certain, flags } = counted;
    const assumed = certain === null ? [] : uncoveredBy(intervals, unionOfSpans(certain));
    const own = { union: intervals, assumed, connections: [counted], counted: person.counted };
    return {
      ...person,
      ...figuresOf(own, judging),
      verdict: null,
      late: false,
      leftEarly: false,
      id: publicId,
      participantId: person.id,
      name: connection.name ?? person.name,
      role: connection.role,
      roles: connection.role === null ? [] : [connection.role],
      roomChanges: 0,
      atOnce: 1,
      intervals,
      assumed,
      flags,
      connections: 1,
      ids: [connection.userId, connection.externalId].filter(isText),
      reportId: connection.reportId,
    };
  });
}

/** The row of an invitee who never came: who it is, and no figure. */
function neverCameRow({ id, name, externalId, role }: Invitee): ListRow {
  return {
    id,
    participantId: id,
    name,
    names: name === null ? [] : [name],
    externalId,
    role,
    roles: role === null ? [] : [role],
    state: 'never-came',
    joinedAt: null,
    leftAt: null,
    presentMs: null,
    attendance: null,
    verdict: null,
    joins: null,
    reconnects: null,
    roomChanges: null,
    atOnce: 0,
    absences: null,
    late: false,
    leftEarly: false,
    outsideWindowMs: null,
    assumedMs: null,
    providerPresentMs: null,
    providerDiffers: false,
    counted: true,
    intervals: [],
    assumed: [],
    flags: [],
    connections: 0,
    ids: [id, externalId].filter(isText),
  };
}

const keyOf = (text: string | null) => (text === null ? null : sortKey(text));

/** What a row is sorted by; `null` goes last whatever the order. */
function sortValue(row: ListRow, sort: ParticipantSort, range: Span | null): number | string | null {
  switch (sort) {
    case 'name':
      return keyOf(row.name);
    case 'role':
      return keyOf(row.role);
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
    case 'presentInRangeMs':
      return range === null || row.presentMs === null ? row.presentMs : lengthWithin(row.intervals, range.start, range.end);
  }
}

function compareValues(a: number | string, b: number | string): number {
  if (typeof a === 'string' && typeof b === 'string') return compareSortKeys(a, b);
  return a < b ? -1 : Number(a > b);
}

/** Rows without any time go last of all in both orders, those that never came behind those that were there. */
const placeOf = ({ state }: ListRow) => (state === 'never-came' ? 2 : state === 'never' ? 1 : 0);

function sortRows(rows: ListRow[], { sort, order }: ListQuery, range: Span | null): ListRow[] {
  const direction = order === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: sortValue(row, sort, range) }))
    .sort((a, b) => {
      // Then those without a value, then ties by id: the same order on every page and every read.
      const place = placeOf(a.row) - placeOf(b.row);
      const missing = Number(a.key === null) - Number(b.key === null);
      const byKey = a.key === null || b.key === null ? 0 : direction * compareValues(a.key, b.key);
      return place || missing || byKey || (a.row.id < b.row.id ? -1 : Number(a.row.id > b.row.id));
    })
    .map(({ row }) => row);
}

/** What a search looks through: every name and every id, those in the addresses of the row and of its person too. */
function searchedTexts({ id, participantId, names, externalId, ids }: ListRow): (string | null)[] {
  return [...names, id, ...(participantId === id ? [] : [participantId]), externalId, ...ids];
}

function matches(row: ListRow, { verdict, role, flag, outside, state }: ListQuery, words: readonly string[]): boolean {
  if (verdict !== undefined && row.verdict !== verdict) return false;
  if (role !== undefined && !row.roles.includes(role)) return false;
  if (flag !== undefined && !row.flags.includes(flag)) return false;
  if (outside && !(row.outsideWindowMs !== null && row.outsideWindowMs > 0)) return false;
  if (state !== undefined && row.state !== state) return false;
  return words.length === 0 || findsAll(words, searchedTexts(row));
}

/** All rows that a query chooses from, before its filters. */
function allRows(
  count: SessionCount,
  { view, neverCame: asked }: ListQuery,
  thresholds: Thresholds,
  neverCame: readonly Invitee[],
): ListRow[] {
  const missing = asked === undefined ? [] : neverCame.map(neverCameRow);
  if (asked === 'only') return missing;
  if (view === 'people') return [...personRows(count.people), ...missing];
  const { attendanceWindow: window, occupied, live } = count;
  const none = { start: 0, end: 0, crowd: 0, begins: 0, ends: 0, occupiedMs: 0 };
  const judging = { window: window ?? none, occupied, live, thresholds };
  return [...count.people.flatMap((person) => connectionRows(person, judging)), ...missing];
}

/**
 * The rows of a counted session, filtered and sorted. Every word of `search` must be found in one of the names or ids
 * (`findsAll`). Names and roles are sorted by `sortKey`, and ties by id. Somebody still in sorts as the latest leave,
 * and who has no readable time or never came is last in both orders. `neverCame` are the invitees that are rows where
 * asked for.
 */
export function listPeople(count: SessionCount, query: ListQuery, thresholds: Thresholds, neverCame: readonly Invitee[] = []): ListResult {
  const words = searchWords(query.search ?? '');
  const found = allRows(count, query, thresholds, neverCame).filter((row) => matches(row, query, words));
  if (query.present === undefined) return { rows: sortRows(found, query, null), range: null, span: null };

  const range = readableRange(count, query.present);
  const counts = { throughout: 0, part: 0, none: 0 };
  const chosen = found.filter((row) => {
    // Who never came is not one of the people whose answers are counted, so none of the three lists them.
    if (row.state === 'never-came') return false;
    const answer = answerOf(row.intervals, range, thresholds.reconnectMs);
    if (row.counted) counts[answer] += 1;
    return query.answer === undefined ? answer !== 'none' : answer === query.answer;
  });
  return { rows: sortRows(chosen, query, range), range: counts, span: range };
}

/**
 * The person with this address: a person's own id, or the id of any of their connections (in any case where the
 * provider's are in lower case). `null` when there is none.
 */
export function findPerson(count: SessionCount, id: string): Person | null {
  const wanted = [id, id.toLowerCase()];
  const own = count.people.find((person) => wanted.includes(person.id));
  return own ?? count.people.find(({ connections }) => connections.some(({ publicId }) => wanted.includes(publicId))) ?? null;
}
