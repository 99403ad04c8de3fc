import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Session } from '@/lib/domain/session';
import type { ArchiveKey } from './people/write-people';

/** The session ended before what is kept begins: it is not archived. */
export class PastRetention extends Error {
  override readonly name = 'PastRetention';
}

/** When a session ended, else started, else was read (ms), as a column. */
const archivedAt: RawBuilder<number> = sql`coalesce(archived_session.ended_at, archived_session.started_at, archived_session.read_at)`;
const knownAt: RawBuilder<number> = sql`coalesce(known_session.ended_at, nullif(known_session.sort_at, 0), known_session.listed_at)`;

/** Whether a listed session ended, else started, before `from` (ms); what is still live never did. */
export function isOver({ status, endedAt, startedAt, createdAt }: Session, from: number): boolean {
  const at = endedAt ?? startedAt ?? createdAt;
  return status !== 'live' && at !== null && at < from;
}

const overArchived = (db: Kysely<Schema>, from: number) => db.selectFrom('archived_session').where(archivedAt, '<', from);

/** What is listed and not archived; of the others the archive says when they ended. */
const overKnown = (db: Kysely<Schema>, from: number) =>
  db
    .selectFrom('known_session')
    .where('known_session.status', '<>', 'live')
    .where(knownAt, '<', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('archived_session')
            .select('archived_session.session_id')
            .whereRef('archived_session.origin', '=', 'known_session.origin')
            .whereRef('archived_session.session_id', '=', 'known_session.session_id'),
        ),
      ),
    );

/** Some of the sessions, archived or only listed, that were over at `from` (ms). Throws what the database throws. */
export async function listOver(db: Kysely<Schema>, from: number, limit: number): Promise<ArchiveKey[]> {
  const archived = await overArchived(db, from).select(['archived_session.origin', 'archived_session.session_id']).limit(limit).execute();
  if (archived.length > 0) return archived;
  return overKnown(db, from).select(['known_session.origin', 'known_session.session_id']).limit(limit).execute();
}

/** How many sessions, archived or only listed, were over at `from` (ms). Throws what the database throws. */
export async function countOver(db: Kysely<Schema>, from: number): Promise<number> {
  const archived = await overArchived(db, from)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const known = await overKnown(db, from)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(archived.n) + Number(known.n);
}
