import type { Kysely } from 'kysely';
import { blobColumn } from '@/lib/db/blob-column';

const key = ['origin', 'session_id'] as const;

/** Who was invited to the meetings of archived sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('archived_invitees')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('encoding', 'text', (column) => column.notNull())
    .addColumn('content', blobColumn(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('archived_invitees_key', [...key])
    .addForeignKeyConstraint('archived_invitees_session', [...key], 'archived_session', [...key], (to) => to.onDelete('cascade'))
    .execute();
}
