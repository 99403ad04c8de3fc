import { type Kysely, sql } from 'kysely';

/**
 * What lists of archived sessions are searched by. No SQL can make it, so rows get theirs afterwards; an older release
 * beside this one goes on writing rows without.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('archived_session').addColumn('search_key', 'text').execute();
  await db.schema
    .createIndex('archived_session_without_key')
    .on('archived_session')
    .columns(['origin', 'session_id'])
    .where(sql.ref('search_key'), 'is', null)
    .execute();
}
