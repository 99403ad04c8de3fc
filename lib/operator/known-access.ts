import type { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '@/lib/db/schema';

export type Row = Readonly<Record<string, unknown>>;

/** What a database knows of who may see what, by table; tables that it does not have are missing. */
export type KnownAccess = ReadonlyMap<string, readonly Row[]>;

/**
 * Tables whose rows let somebody in. After a restore a row goes that the replaced database did not have any more, and
 * is as it was there where it did. A further one is a line here.
 */
export const opening = [
  { table: 'member', key: 'id' },
  { table: 'sign_in_method', key: 'id' },
  { table: 'api_token', key: 'id' },
  { table: 'invitation', key: 'id' },
  { table: 'report', key: 'id' },
] as const;

/**
 * Tables whose rows only say no (`own_secret` has the key by which they know whom; `account` the calls that were made and
 * the pauses that providers asked for): after a restore all of the replaced database hold. A further one is a word here.
 */
export const barring = ['removed_member', 'own_secret', 'erased_alias', 'account'] as const;

const tables = [...opening.map(({ table }) => table), ...barring, 'first_admin', 'operator_note'];

/** Reads it from an SQLite handle. Throws what SQLite throws. */
export function knownAccessOfFile(handle: DatabaseSync): KnownAccess {
  const has = handle.prepare("select 1 from sqlite_master where type = 'table' and name = ?");
  const there = tables.filter((table) => has.get(table) !== undefined);
  return new Map(there.map((table) => [table, handle.prepare(`select * from "${table}"`).all()]));
}

/** As `knownAccessOfFile`, from any database. */
export async function knownAccessOf(db: Kysely<Schema>): Promise<KnownAccess> {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  const known = new Map<string, readonly Row[]>();
  for (const table of tables.filter((name) => there.has(name))) {
    known.set(table, (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows);
  }
  return known;
}
