import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import { barring, type KnownAccess, opening, type Row } from './known-access';

/** Rows that went, were changed or were added, by table. */
export type Held = Record<string, number>;

const sliceRows = 500;

async function rowsOf(transaction: Transaction<Schema>, table: string): Promise<readonly Row[]> {
  return (await sql<Row>`select * from ${sql.table(table)}`.execute(transaction)).rows;
}

async function deleteRows(transaction: Transaction<Schema>, table: string, key: string, ids: readonly unknown[]): Promise<void> {
  for (let from = 0; from < ids.length; from += sliceRows) {
    const slice = ids.slice(from, from + sliceRows);
    await sql`delete from ${sql.table(table)} where ${sql.ref(key)} in (${sql.join(slice)})`.execute(transaction);
  }
}

/** The columns that both releases have. */
const common = (own: Row, known: Row) => Object.keys(own).filter((column) => column in known);

async function holdOpening(transaction: Transaction<Schema>, table: string, key: string, known: readonly Row[]): Promise<number> {
  const knownByKey = new Map(known.map((row) => [row[key], row]));
  const own = await rowsOf(transaction, table);
  const gone = own.filter((row) => !knownByKey.has(row[key])).map((row) => row[key]);
  await deleteRows(transaction, table, key, gone);
  let changed = 0;
  for (const row of own) {
    const last = knownByKey.get(row[key]);
    if (last === undefined) continue;
    const columns = common(row, last).filter((column) => !isDeepStrictEqual(row[column], last[column]));
    if (columns.length === 0) continue;
    const set = columns.map((column) => sql`${sql.ref(column)} = ${last[column]}`);
    await sql`update ${sql.table(table)} set ${sql.join(set)} where ${sql.ref(key)} = ${row[key]}`.execute(transaction);
    changed++;
  }
  return gone.length + changed;
}

async function holdBarring(transaction: Transaction<Schema>, table: string, known: readonly Row[]): Promise<number> {
  let added = 0;
  for (const row of known) {
    const columns = Object.keys(row);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const values = sql.join(columns.map((column) => row[column]));
    const { numAffectedRows } = await sql`insert into ${sql.table(table)} (${names}) values (${values}) on conflict do nothing`.execute(
      transaction,
    );
    added += Number(numAffectedRows ?? 0);
  }
  return added;
}

/**
 * Makes what the replaced database knew of access hold in a restored one: who was removed, what was revoked, used up,
 * paused or narrowed since the backup. Nothing that was made since comes along. Answers what it took, by table. Throws
 * what the database throws.
 */
export async function holdAgain(transaction: Transaction<Schema>, known: KnownAccess): Promise<Held> {
  const held: Held = {};
  for (const table of barring) held[table] = await holdBarring(transaction, table, known.get(table) ?? []);
  for (const { table, key } of opening) {
    const rows = known.get(table);
    if (rows !== undefined) held[table] = await holdOpening(transaction, table, key, rows);
  }
  const revoked = transaction.selectFrom('report').select('id').where('state', '=', 'revoked');
  await transaction.deleteFrom('report_pseudonym').where('report_id', 'in', revoked).execute();
  await transaction.deleteFrom('report_record').where('report_id', 'in', revoked).execute();
  return held;
}
