import type { Kysely } from 'kysely';

/** What the operator's commands leave for the server to read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('operator_note')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('access_rests', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
