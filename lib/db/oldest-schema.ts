import { type Kysely, sql } from 'kysely';

/**
 * Says in the database that a program whose newest migration comes before `oldest` may not run on it any more. For
 * migrations after which the release before cannot go on.
 */
export async function setOldestSchema<T>(db: Kysely<T>, oldest: string): Promise<void> {
  await sql`insert into schema_version (name, oldest) values ('schema', ${oldest})
    on conflict (name) do update set oldest = excluded.oldest`.execute(db);
}

/** The database was brought to a schema that this program is too old for. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew';

  constructor(oldest: string) {
    super(`this database was changed by a newer Rollcall (it needs schema ${oldest}); install that one, or put a backup back`);
  }
}

async function migrationsRun<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * Whether a newer release has changed the database and this program, which has the migrations `known`, may go on beside
 * it. Throws `SchemaTooNew` when it may not.
 */
export async function isNewerSchema<T>(db: Kysely<T>, known: readonly string[]): Promise<boolean> {
  const run = await migrationsRun(db);
  if (run.every((name) => known.includes(name))) return false;
  const { rows } = await sql<{ oldest: string }>`select oldest from schema_version`.execute(db);
  const [oldest = ''] = rows.map((row) => row.oldest);
  if ((known.at(-1) ?? '') < oldest) throw new SchemaTooNew(oldest);
  return true;
}
