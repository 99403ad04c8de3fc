import type { Kysely } from 'kysely';

const key = ['origin', 'session_id'] as const;

/** Who is not counted has no verdict. The rows of people are derived from the records and are counted anew by today's rules. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('archived_person').execute();
  await db.schema
    .createTable('archived_person')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('external_id', 'text')
    .addColumn('role', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'bigint')
    .addColumn('left_at', 'bigint')
    .addColumn('present_ms', 'bigint', (column) => column.notNull())
    .addColumn('attendance', 'double precision', (column) => column.notNull())
    .addColumn('verdict', 'text')
    .addColumn('joins', 'integer', (column) => column.notNull())
    .addColumn('reconnects', 'integer', (column) => column.notNull())
    .addColumn('absences', 'integer', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('left_early', 'integer', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addColumn('connections', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('archived_person_session_key', [...key, 'person_id'])
    .addForeignKeyConstraint('archived_person_of_session', [...key], 'archived_session', [...key], (to) => to.onDelete('cascade'))
    .execute();
  await db.schema.createIndex('archived_person_by_id').on('archived_person').columns(['origin', 'person_id']).execute();
  await db.schema.createIndex('archived_person_by_external_id').on('archived_person').columns(['origin', 'external_id']).execute();
}
