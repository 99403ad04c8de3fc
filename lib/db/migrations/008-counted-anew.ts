import type { Kysely } from 'kysely';

const key = ['origin', 'session_id'] as const;

/**
 * What lists tell of a session, by which rules it was counted, and when its record is to be read again. An older
 * release beside this one leaves them out.
 */
const sessionColumns = [
  ['rows', 'integer'],
  ['present', 'integer'],
  ['partial', 'integer'],
  ['absent', 'integer'],
  ['average_attendance', 'double precision'],
  ['curve', 'text'],
  ['counted_from', 'text'],
  ['listed', 'text'],
  ['listed_read', 'text'],
  ['tried_at', 'bigint'],
] as const;

/**
 * Who is not counted has no verdict. The rows of people are derived from the records; they are made again when their
 * session is counted anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, type] of sessionColumns) await db.schema.alterTable('archived_session').addColumn(name, type).execute();
  for (const name of ['counting_version', 'record_version'])
    await db.schema
      .alterTable('archived_session')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
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
