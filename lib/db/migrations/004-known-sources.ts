import type { Kysely } from 'kysely';

/** Sources as they were last listed, so that what is archived of them can be reached while they cannot be listed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('known_source')
    .addColumn('origin', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('id_shape', 'text', (column) => column.notNull())
    .execute();
}
