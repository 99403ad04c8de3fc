import type { Kysely } from 'kysely';

/** The language that a link is read in; none is its reader's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('report').addColumn('language', 'text').execute();
}
