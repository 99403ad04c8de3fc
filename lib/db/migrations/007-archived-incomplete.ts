import type { Kysely } from 'kysely';

/**
 * Whether rows were missing when a session was archived, for lists, which open no record. Of what was archived before,
 * only the record itself says so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('archived_session')
    .addColumn('incomplete', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
