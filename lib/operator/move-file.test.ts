import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { moveFile } from './move-file';
import { RowHash } from './row-hash';
import { tableOrder } from './table-order';
import { fillInstallation } from './testing/installation';
import { startOther } from './testing/other-process';

let server: PostgresServer;
let folder: string;
const opened: Database[] = [];

async function open(url: string | null): Promise<Database> {
  const db = await openDatabase({ url, folder, file: 'rollcall.db' });
  opened.push(db);
  return db;
}

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-move-'));
});

afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const texts = ['', 'ümläut 🦊 𐐷', "quote ' and \\ and \n", 'NaN', '0x1'];
const bytes = new Uint8Array(1_500_000).map((_, index) => index % 251);

async function fillMore(db: Database): Promise<void> {
  await fillInstallation(db);
  for (const [index, text] of texts.entries()) {
    const known = { origin: text, session_id: `${index}`, meeting_id: null, status: 'ended' as const, ended_at: 4_102_444_800_123 };
    const sorted = { sort_at: -5, sort_minutes: 0.1 + index / 3, search_key: text, session: '{}', listed_at: 9_007_199_254_740_991 };
    await db
      .insertInto('known_session')
      .values({ ...known, ...sorted })
      .execute();
    const answer = { origin: 'o', kind: text, key: `${index}`, read_at: 1, encoding: 'none', content: bytes };
    await db.insertInto('kept_answer').values(answer).execute();
  }
  const many = Array.from({ length: 1_203 }, (_, index) => ({ key: `${index}`, points: index, expires_at: 1 }));
  await db.insertInto('throttle').values(many).execute();
}

/** Everything that a database holds, rows in an order that does not depend on it. */
async function contents(db: Database, tables: readonly string[]): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    const plain = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
    all[table] = rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .map(([name, value]) => [name, plain(value)])
            .sort(),
        ),
      )
      .sort();
  }
  return all;
}

describe('moving to Postgres', () => {
  test('brings every row of every table, and the secret that signs cookies', async () => {
    const from = await open(null);
    await fillMore(from);
    const tables = await tableOrder(from);
    const before = await contents(from, tables);
    await from.destroy();
    writeFileSync(path.join(folder, 'secret'), 'a secret\n');
    const url = await server.newDatabase();
    const rows = await moveFile(folder, url);
    const to = await open(url);
    const secret = await to.selectFrom('own_secret').selectAll().execute();
    expect(secret).toEqual([{ name: 'sign-in', value: 'a secret' }]);
    await to.deleteFrom('own_secret').execute();
    expect(await to.deleteFrom('audit').where('what', '=', 'move').returning('who').execute()).toEqual([{ who: 'command' }]);
    expect(await contents(to, tables)).toEqual(before);
    expect(rows).toBe(Object.values(before).flat().length);
    expect(Object.keys(before).length).toBeGreaterThan(20);
    opened.splice(opened.indexOf(from), 1);
  });

  test('refuses a Postgres with data in it, and while a server has the file open', async () => {
    const from = await open(null);
    await fillInstallation(from);
    const url = await server.newDatabase();
    const to = await open(url);
    await to.insertInto('throttle').values({ key: 'k', points: 1, expires_at: 1 }).execute();
    await expect(moveFile(folder, url)).rejects.toThrow(/stop it first/);
    await from.destroy();
    opened.splice(opened.indexOf(from), 1);
    await expect(moveFile(folder, url)).rejects.toThrow(/has data in it already \(table throttle\)/);
    const idle = await startOther(path.join(folder, 'rollcall.db'));
    await expect(moveFile(folder, url)).rejects.toThrow(/stop it first/);
    await idle.stop();
  });

  test('moves nothing when Postgres keeps something otherwise than it was', async () => {
    const from = await open(null);
    await fillInstallation(from);
    await from.destroy();
    opened.splice(0);
    const url = await server.newDatabase();
    const to = await open(url);
    await sql`create function spoil() returns trigger language plpgsql as
      $$ begin new.name := new.name || ' '; return new; end $$`.execute(to);
    await sql`create trigger spoil before insert on api_token for each row execute function spoil()`.execute(to);
    await expect(moveFile(folder, url)).rejects.toThrow(/Table api_token differs/);
    expect(await to.selectFrom('member').selectAll().execute()).toEqual([]);
  });
});

describe('a hash of rows', () => {
  const hashOf = (...rows: Record<string, unknown>[]) => {
    const hash = new RowHash();
    for (const row of rows) hash.add(row);
    return hash.toString();
  };

  test('does not depend on their order or that of columns', () => {
    expect(hashOf({ a: 1, b: 'x' }, { a: 2, b: null })).toBe(hashOf({ b: null, a: 2 }, { b: 'x', a: 1 }));
    expect(hashOf({ a: new Uint8Array([1]) })).toBe(hashOf({ a: Buffer.from([1]) }));
  });

  test('tells any two contents apart', () => {
    const different = [[{ a: 1 }], [{ a: '1' }], [{ a: null }], [{ a: 'null' }], [{ a: '' }], [{ a: new Uint8Array() }], [{ b: 1 }]];
    const hashes = [...different, [{ a: 1 }, { a: 1 }], [], [{ a: 'x', b: '' }], [{ a: '', b: 'x' }]].map((rows) => hashOf(...rows));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
