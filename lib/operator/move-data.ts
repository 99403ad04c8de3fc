import { type Kysely, sql, type Transaction } from 'kysely';
import { noteAct } from '@/lib/db/audit';
import type { Schema } from '@/lib/db/schema';
import type { Row } from './known-access';
import { Refusal } from './refusal';
import { RowHash } from './row-hash';
import { tableOrder } from './table-order';

/** A slice of rows ends at either. */
const maxRows = 500;
const maxBytes = 4_000_000;

/** Postgres numbers the values of a statement with 16 bits. */
const maxValues = 60_000;

function bytesOf(row: Row): number {
  return Object.values(row).reduce<number>((sum, value) => {
    return sum + (value instanceof Uint8Array ? value.length : typeof value === 'string' ? value.length : 8);
  }, 0);
}

async function insert(to: Transaction<Schema>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(to);
}

/** Copies a table in slices and answers the hash of what was read. */
async function copyTable(from: Kysely<Schema>, to: Transaction<Schema>, table: keyof Schema): Promise<string> {
  const hash = new RowHash();
  let slice: Row[] = [];
  let bytes = 0;
  for await (const row of from.selectFrom(table).selectAll().stream() as AsyncIterable<Row>) {
    hash.add(row);
    slice.push(row);
    bytes += bytesOf(row);
    if (slice.length < maxRows && bytes < maxBytes && slice.length * Object.keys(row).length < maxValues) continue;
    await insert(to, table, slice);
    slice = [];
    bytes = 0;
  }
  if (slice.length > 0) await insert(to, table, slice);
  return hash.toString();
}

/** The hash of what Postgres has, read with a cursor: so many rows at once as a slice may have bytes. */
async function hashOnPostgres(to: Transaction<Schema>, table: string): Promise<string> {
  const hash = new RowHash();
  await sql`declare moved no scroll cursor for select * from ${sql.table(table)}`.execute(to);
  for (let rows = 1; ; ) {
    const fetched = await sql<Row>`fetch ${sql.raw(String(rows))} from moved`.execute(to);
    if (fetched.rows.length === 0) break;
    for (const row of fetched.rows) hash.add(row);
    const bytes = fetched.rows.reduce((sum, row) => sum + bytesOf(row), 0) / fetched.rows.length;
    rows = Math.max(1, Math.min(maxRows, Math.floor(maxBytes / bytes)));
  }
  await sql`close moved`.execute(to);
  return hash.toString();
}

async function requireEmpty(to: Transaction<Schema>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(to);
    if (rows.length > 0) throw new Refusal(`The Postgres has data in it already (table ${table}): name an empty database.`);
  }
}

/**
 * Copies every table of an SQLite database into an empty Postgres of the same schema, in slices of at most 4 MB, and
 * compares hashes of all rows: it happens whole or not at all. `secret` is what the SQLite installation signs cookies
 * with, `null` when the environment names it. Answers the rows copied. Throws `Refusal`, and what the databases throw.
 */
export async function moveData(from: Kysely<Schema>, to: Kysely<Schema>, secret: string | null): Promise<number> {
  const tables = await tableOrder(from);
  return to.transaction().execute(async (transaction) => {
    await requireEmpty(transaction, tables);
    let moved = 0;
    for (const table of tables) {
      const read = await copyTable(from, transaction, table as keyof Schema);
      const written = await hashOnPostgres(transaction, table);
      if (read !== written) throw new Refusal(`Table ${table} differs after copying (${read}; ${written}): nothing was moved.`);
      moved += Number.parseInt(read, 10);
    }
    if (secret !== null) {
      const row = { name: 'sign-in', value: secret };
      await transaction
        .insertInto('own_secret')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: secret }))
        .execute();
    }
    await noteAct(transaction, 'command', 'move');
    return moved;
  });
}
