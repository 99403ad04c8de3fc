import type { Kysely } from 'kysely';
import { blobColumn } from '@/lib/db/blob-column';

/** Report links. Whoever made one may be removed while it goes on, so there is no key to members. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('session_title', 'text')
    .addColumn('session_started_at', 'bigint')
    .addColumn('title', 'text')
    .addColumn('include', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('names', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('maker_id', 'text')
    .addColumn('maker_name', 'text')
    .addColumn('password_hash', 'text')
    .addColumn('password_version', 'integer', (column) => column.notNull())
    .addColumn('opens', 'integer', (column) => column.notNull())
    .addColumn('last_opened_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('report_maker').on('report').column('maker_id').execute();
  await db.schema.createIndex('report_created').on('report').columns(['kind', 'created_at']).execute();

  /** What goes with a report when its row goes. */
  const ofReport = (name: string) =>
    db.schema.createTable(name).addColumn('report_id', 'text', (column) => column.notNull().references('report.id').onDelete('cascade'));
  await ofReport('report_record')
    .addColumn('id_shape', 'text', (column) => column.notNull())
    .addColumn('encoding', 'text', (column) => column.notNull())
    .addColumn('content', blobColumn(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('report_record_key', ['report_id'])
    .execute();
  await ofReport('report_pseudonym')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_pseudonym_key', ['report_id', 'person'])
    .addUniqueConstraint('report_pseudonym_number', ['report_id', 'number'])
    .execute();
  await ofReport('report_unlock')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('password_version', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await ofReport('report_view')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('report_view_at').on('report_view').columns(['report_id', 'at']).execute();
}
