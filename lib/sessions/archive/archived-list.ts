import { sql } from 'kysely';
import type { Database } from '@/lib/db/database';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { CountOptions } from '@/lib/domain/count-session';
import { searchWords } from '@/lib/domain/text/text-key';
import type { SessionListQuery } from '@/lib/providers/provider';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { figureColumns, figuresOf } from './archived-figures';
import { fillSearchKeys } from './search-keys';

/** A text that holds the word, for `like … escape '\'`. */
const holding = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * A page of the archived sessions of a source, filtered and sorted as a provider would, and how many there are on all
 * pages. Every word of `search` must be found in the title, the session's or the meeting's id, as `searchKey` compares
 * them. Throws what the database throws.
 */
export async function listArchivedSessions(
  db: Database,
  origin: string,
  { page, perPage, sort, order, search, from, to, meetingId }: SessionListQuery,
  options: CountOptions = countOptions(defaultSwitches),
): Promise<{ items: SessionItem[]; total: number }> {
  let rows = db.selectFrom('archived_session').where('origin', '=', origin);
  if (meetingId !== undefined) rows = rows.where('meeting_id', '=', meetingId);
  if (from !== undefined) rows = rows.where('started_at', '>=', from);
  if (to !== undefined) rows = rows.where('started_at', '<', to);
  const words = searchWords(search ?? '');
  if (words.length > 0) await fillSearchKeys(db);
  for (const word of words) rows = rows.where(sql<boolean>`search_key like ${holding(word)} escape '\\'`);
  const { total } = await rows.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const kept = await rows
    .select(figureColumns)
    .orderBy(({ fn }) => fn.coalesce(sort === 'minutes' ? 'minutes' : 'started_at', sql<number>`0`), order)
    .orderBy('session_id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const read = await figuresOf(db, kept, options);
  return { total, items: [...read.values()].map(({ session, figures }) => toSessionItem(session, figures.asOf, figures)) };
}

/** Whether anything of a source is archived. Throws what the database throws. */
export async function hasArchived(db: Database, origin: string): Promise<boolean> {
  const row = await db.selectFrom('archived_session').select('session_id').where('origin', '=', origin).limit(1).executeTakeFirst();
  return row !== undefined;
}
