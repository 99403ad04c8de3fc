import type { Kysely } from 'kysely';
import { setOldestSchema } from '@/lib/db/oldest-schema';

/** What older releases go by when they meet a schema that is newer than theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('oldest', 'text', (column) => column.notNull())
    .execute();
  await setOldestSchema(db, '015-schema-version');
}
