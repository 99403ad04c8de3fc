import type { Kysely } from 'kysely';
import { blobColumn } from '@/lib/db/blob-column';

const key = ['origin', 'session_id'] as const;

/** The archive of ended sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('archived_session')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('id_shape', 'text', (column) => column.notNull())
    .addColumn('meeting_id', 'text')
    .addColumn('title', 'text')
    .addColumn('started_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('minutes', 'double precision')
    .addColumn('people', 'integer', (column) => column.notNull())
    .addColumn('peak', 'integer', (column) => column.notNull())
    .addColumn('connections', 'integer', (column) => column.notNull())
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('archived_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('archived_session_key', [...key])
    .execute();
  await db.schema.createIndex('archived_session_started').on('archived_session').columns(['origin', 'started_at']).execute();
  await db.schema.createIndex('archived_session_meeting').on('archived_session').columns(['origin', 'meeting_id', 'started_at']).execute();

  await db.schema
    .createTable('archived_record')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('encoding', 'text', (column) => column.notNull())
    .addColumn('content', blobColumn(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('archived_record_key', [...key])
    .addForeignKeyConstraint('archived_record_session', [...key], 'archived_session', [...key], (to) => to.onDelete('cascade'))
    .execute();

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
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('joins', 'integer', (column) => column.notNull())
    .addColumn('reconnects', 'integer', (column) => column.notNull())
    .addColumn('absences', 'integer', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .addColumn('left_early', 'integer', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addColumn('connections', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('archived_person_key', [...key, 'person_id'])
    .addForeignKeyConstraint('archived_person_session', [...key], 'archived_session', [...key], (to) => to.onDelete('cascade'))
    .execute();
  await db.schema.createIndex('archived_person_id').on('archived_person').columns(['origin', 'person_id']).execute();
  await db.schema.createIndex('archived_person_external').on('archived_person').columns(['origin', 'external_id']).execute();

  // No key to the session: parts are kept as soon as they are read, which may be before the session has settled.
  await db.schema
    .createTable('archived_report')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('report_id', 'text', (column) => column.notNull())
    .addColumn('filter', 'text', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('encoding', 'text', (column) => column.notNull())
    .addColumn('content', blobColumn(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('archived_report_key', [...key, 'report_id', 'filter'])
    .execute();
}
