import { type Kysely, sql } from 'kysely';
import { blobColumn } from '@/lib/db/blob-column';
import { isShared } from '@/lib/db/clock';

/** What the worker goes by, and what all instances share. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('account', 'text', (column) => column.primaryKey())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('token', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('job')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .addColumn('body', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('job_key', ['kind', 'key'])
    .execute();
  await db.schema.createIndex('job_due').on('job').columns(['state', 'priority', 'due']).execute();

  await db.schema
    .createTable('known_session')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('meeting_id', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('sort_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('sort_minutes', 'double precision', (column) => column.notNull())
    .addColumn('search_key', 'text', (column) => column.notNull())
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('listed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('known_session_key', ['origin', 'session_id'])
    .execute();
  await db.schema.createIndex('known_session_started').on('known_session').columns(['origin', 'sort_at', 'session_id']).execute();
  await db.schema.createIndex('known_session_minutes').on('known_session').columns(['origin', 'sort_minutes', 'session_id']).execute();
  await db.schema.createIndex('known_session_meeting').on('known_session').columns(['origin', 'meeting_id', 'sort_at']).execute();

  await db.schema
    .createTable('kept_answer')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('encoding', 'text', (column) => column.notNull())
    .addColumn('content', blobColumn(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('kept_answer_key', ['origin', 'kind', 'key'])
    .execute();

  // Live copies may be lost with the database's memory: a live session is read again anyway.
  await db.schema
    .createTable('live_record')
    .$call((table) => (isShared(db) ? table.modifyFront(sql`unlogged`) : table))
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('encoding', 'text', (column) => column.notNull())
    .addColumn('content', blobColumn(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('live_record_key', ['origin', 'session_id'])
    .execute();

  await db.schema.alterTable('known_source').addColumn('walked', 'text').execute();
  await db.schema.alterTable('archived_session').addColumn('began_at', 'bigint').execute();
}
