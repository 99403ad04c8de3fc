import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import { closedStates } from './closed-states';
import { forgetContent } from './forget-content';

interface SessionKey {
  origin: string;
  session_id: string;
}

/**
 * Closes every link to a session that is no longer kept; what such a link needed besides its row is gone. Throws what
 * the database throws.
 */
export async function closeNotKept(transaction: Transaction<Schema>, { origin, session_id }: SessionKey): Promise<void> {
  const closed = await transaction
    .updateTable('report')
    .set({ state: 'not-kept' })
    .where('origin', '=', origin)
    .where('session_id', '=', session_id)
    .where('state', 'not in', closedStates)
    .returning('id')
    .execute();
  for (const { id } of closed) await forgetContent(transaction, id);
}

const isNotIn = (table: 'archived_session' | 'known_session') => sql<boolean>`not exists (
  select 1 from ${sql.table(table)} kept where kept.origin = report.origin and kept.session_id = report.session_id)`;

/**
 * Sessions with links, of which nothing else is kept and which started, else were shared, before `from` (ms). Throws
 * what the database throws.
 */
export function listSharedAlone(db: Kysely<Schema>, from: number, limit: number): Promise<SessionKey[]> {
  return db
    .selectFrom('report')
    .select(['origin', 'session_id'])
    .distinct()
    .where('state', 'not in', closedStates)
    .where(({ eb, fn }) => eb(fn.coalesce('session_started_at', 'created_at'), '<', from))
    .where(isNotIn('archived_session'))
    .where(isNotIn('known_session'))
    .limit(limit)
    .execute();
}
