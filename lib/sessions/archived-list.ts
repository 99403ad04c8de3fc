import { sql } from 'kysely';
import type { Database } from '@/lib/db/database';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { CountOptions } from '@/lib/domain/count-session';
import type { SessionListQuery } from '@/lib/providers/provider';
import { figureColumns, figuresOf } from './archive/archived-figures';
import { countOptions, ordinarily } from './count-options';

/** A page of the archived sessions of a source, filtered and sorted as a provider would, and how many there are on all pages. */
export async function listArchivedSessions(
  db: Database,
  origin: string,
  { page, perPage, sort, order, search, from, to, meetingId }: SessionListQuery,
  options: CountOptions = countOptions(ordinarily),
): Promise<{ items: SessionItem[]; total: number }> {
  let rows = db.selectFrom('archived_session').where('origin', '=', origin);
  if (meetingId !== undefined) rows = rows.where('meeting_id', '=', meetingId);
  if (from !== undefined) rows = rows.where('started_at', '>=', from);
  if (to !== undefined) rows = rows.where('started_at', '<', to);
  if (search) {
    const pattern = `%${search
      .toLowerCase()
      .replaceAll('\0', '')
      .replace(/[\\%_]/g, '\\$&')}%`;
    rows = rows.where(({ or }) =>
      or([sql<boolean>`lower(title) like ${pattern} escape '\\'`, sql<boolean>`lower(session_id) like ${pattern} escape '\\'`]),
    );
  }
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
