import { sql } from 'kysely';
import type { Database } from '@/lib/db/database';
import type { CountOptions } from '@/lib/domain/count-session';
import { isCountedSort, type SessionSort } from '@/lib/domain/lists/session-sorts';
import type { Session } from '@/lib/domain/session';
import { searchWords } from '@/lib/domain/text/text-key';
import type { SessionListQuery } from '@/lib/providers/provider';
import { readArchivedFigures } from '@/lib/sessions/archive/archived-figures';
import type { ReadFigures } from '@/lib/sessions/archive/listed-entry';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';

/** As a provider is asked, in any order that is known here. */
export interface KnownListQuery extends Omit<SessionListQuery, 'sort'> {
  sort: SessionSort;
}

/** A listed session with its figures where it is archived. */
export interface KnownItem {
  session: Session;
  figures: ReadFigures | undefined;
  listedAt: number;
}

/** A text that holds the word, for `like … escape '\'`. */
const holding = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const sortColumns = {
  startedAt: sql.ref('known.sort_at'),
  minutes: sql.ref('known.sort_minutes'),
  people: sql.ref('archived.people'),
  peak: sql.ref('archived.peak'),
  attendance: sql.ref('archived.average_attendance'),
} satisfies Record<SessionSort, unknown>;

/**
 * A page of the sessions of a source as they were last listed, filtered and sorted as a provider would, and how many
 * there are on all pages. Every word of `search` must be found in the title, the session's or the meeting's id, as
 * `searchKey` compares them. What was not counted comes last where figures are sorted. Throws what the database throws.
 */
export async function listKnownSessions(
  db: Database,
  origin: string,
  { page, perPage, sort, order, search, status, from, to, meetingId }: KnownListQuery,
  options: CountOptions = countOptions(defaultSwitches),
): Promise<{ items: KnownItem[]; total: number }> {
  let rows = db.selectFrom('known_session as known').where('known.origin', '=', origin);
  if (meetingId !== undefined) rows = rows.where('known.meeting_id', '=', meetingId);
  if (status !== undefined) rows = rows.where('known.status', '=', status);
  if (from !== undefined) rows = rows.where('known.sort_at', '>=', from);
  if (to !== undefined) rows = rows.where('known.sort_at', '<', to);
  for (const word of searchWords(search ?? '')) rows = rows.where(sql<boolean>`known.search_key like ${holding(word)} escape '\\'`);
  const { total } = await rows.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();

  const column = sortColumns[sort];
  const sorted = isCountedSort(sort)
    ? rows
        .leftJoin('archived_session as archived', (join) =>
          join.onRef('archived.origin', '=', 'known.origin').onRef('archived.session_id', '=', 'known.session_id'),
        )
        .orderBy(sql`case when ${column} is null then 1 else 0 end`)
    : rows;
  const found = await sorted
    .select(['known.session_id', 'known.session', 'known.listed_at'])
    .orderBy(column, order)
    .orderBy('known.session_id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const figures = await readArchivedFigures(
    db,
    origin,
    found.map(({ session_id }) => session_id),
    options,
  );
  const items = found.map((row) => ({
    session: JSON.parse(row.session) as Session,
    figures: figures.get(row.session_id),
    listedAt: row.listed_at,
  }));
  return { items, total };
}

/** When (ms) the newest session of a source was last listed; `null` where none is known. Throws what the database throws. */
export async function newestListedAt(db: Database, origin: string): Promise<number | null> {
  const row = await db
    .selectFrom('known_session')
    .select('listed_at')
    .where('origin', '=', origin)
    .orderBy('sort_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.listed_at ?? null;
}
