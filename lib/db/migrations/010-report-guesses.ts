import type { Kysely } from 'kysely';

/** Wrong passwords of a link since it was made or resumed, and why it was paused when nobody paused it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('report')
    .addColumn('wrong_guesses', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('report').addColumn('paused_for', 'text').execute();
}
