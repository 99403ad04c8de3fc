import type { Kysely } from 'kysely';

/** Whom nothing may name any more, by keyed hashes of their ids. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('erased_alias')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('erased_alias_key', ['origin', 'hash'])
    .execute();
}
