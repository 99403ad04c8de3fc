import { sql } from 'kysely';
import type { Database } from '@/lib/db/database';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { Session } from '@/lib/domain/session';
import type { SessionListQuery } from '@/lib/providers/provider';
import { toFigures } from './archived-session';

/** A page of the archived sessions of a source, filtered and sorted as a provider would, and how many there are on all pages. */
export async function listArchivedSessions(
  db: Database,
  origin: string,
  { page, perPage, sort, order, search, from, to, meetingId }: SessionListQuery,
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
    .select(['session', 'started_at', 'ended_at', 'people', 'peak', 'incomplete', 'read_at'])
    .orderBy(({ fn }) => fn.coalesce(sort === 'minutes' ? 'minutes' : 'started_at', sql<number>`0`), order)
    .orderBy('session_id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { total, items: kept.map((row) => toSessionItem(JSON.parse(row.session) as Session, row.read_at, toFigures(row))) };
}
