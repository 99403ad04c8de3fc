import { Kysely } from 'kysely';
import { openDatabase } from '@/lib/db/database';
import { createPostgresDialect } from '@/lib/db/postgres-dialect';
import type { Schema } from '@/lib/db/schema';
import { knownAccessOf } from './known-access';
import { Refusal } from './refusal';
import { type Settled, settleRestored } from './settle-restored';

/**
 * Does what is left to do after a dump was put back into the Postgres at `url`, as `settleRestored` says. `replacedUrl`
 * is the database that was in use before, where it still is; it is only read. It needs all servers stopped. Throws
 * `Refusal`, and what the databases throw. `now` in ms.
 */
export async function restorePostgres(url: string, replacedUrl: string | null, now = Date.now()): Promise<Settled> {
  if (replacedUrl === url) throw new Refusal('This is the database itself: put the dump back into another one, beside it.');
  const replaced = replacedUrl === null ? null : new Kysely<Schema>({ dialect: createPostgresDialect(replacedUrl) });
  try {
    const known = replaced === null ? null : await knownAccessOf(replaced);
    const db = await openDatabase({ url, folder: '', file: '' });
    try {
      return await settleRestored(db, known, now);
    } finally {
      await db.destroy();
    }
  } finally {
    await replaced?.destroy();
  }
}
