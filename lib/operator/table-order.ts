import { type Kysely, sql } from 'kysely';

/** The tables of migrations, which every database fills for itself. */
const ownTables = /^(kysely_|schema_version$)/;

/**
 * All tables of an SQLite database, those first that others refer to. Throws when two refer to each other in a circle.
 */
export async function tableOrder<T>(db: Kysely<T>): Promise<string[]> {
  const names = (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !ownTables.test(name));
  const { rows } = await sql<{ name: string; parent: string }>`
    select m.name, f."table" as parent from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`.execute(db);
  const ordered: string[] = [];
  while (ordered.length < names.length) {
    const waits = (name: string) => rows.some((row) => row.name === name && row.parent !== name && !ordered.includes(row.parent));
    const next = names.filter((name) => !ordered.includes(name) && !waits(name));
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...next);
  }
  return ordered;
}
