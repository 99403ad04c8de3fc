import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { SchemaTooNew, setOldestSchema } from './oldest-schema';
import { createMigratingDialect } from './postgres-dialect';
import { createSqliteDialect } from './sqlite-dialect';
import { type PostgresServer, startPostgres } from './testing/postgres-server';

let server: PostgresServer;
const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-migrate-'));
const opened: Kysely<unknown>[] = [];

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) await db.destroy();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function use(db: Kysely<unknown>): Kysely<unknown> {
  opened.push(db);
  return db;
}
const inFile = async (name: string) => use(new Kysely({ dialect: createSqliteDialect(path.join(folder, name)) }));
const onPostgres = async () => use(new Kysely({ dialect: createMigratingDialect(await server.newDatabase()) }));

const first: Record<string, Migration> = {
  '001-first': {
    async up(db) {
      await db.schema
        .createTable('schema_version')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('oldest', 'text')
        .execute();
      await setOldestSchema(db, '001-first');
    },
  },
};
const second: Record<string, Migration> = {
  ...first,
  '002-second': { up: (db) => db.schema.createTable('added').addColumn('id', 'text').execute() },
};
const third: Record<string, Migration> = { ...second, '003-third': { up: (db) => setOldestSchema(db, '002-second') } };

describe('a program that meets a newer schema', () => {
  test.each([
    ['in a file', () => inFile('newer.db')],
    ['on Postgres', onPostgres],
  ])('goes on beside it while it may, and else says so and stops (%s)', async (_, open) => {
    const db = await open();
    for (const known of [first, second, first, third, second]) await migrate(db, known);
    const refused = await migrate(db, first).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SchemaTooNew);
    expect(String(refused)).toContain('(it needs schema 002-second); install that one');
  });

  test('finds what it needs to know in every database of ours', async () => {
    const place = { url: null, folder, file: 'ours.db' };
    const db = await openDatabase(place);
    await sql`insert into kysely_migration (name, timestamp) values ('999-of-later', '2030-01-01')`.execute(db);
    const beside = await openDatabase(place);
    expect(await beside.selectFrom('member').selectAll().execute()).toEqual([]);
    await setOldestSchema(db, '999-of-later');
    await expect(openDatabase(place)).rejects.toThrow(SchemaTooNew);
    await beside.destroy();
    await db.destroy();
  });
});

describe('migrations on Postgres', () => {
  test('have as long as they take, and 5 s for each lock', async () => {
    const settings: unknown[] = [];
    const ask: Migration['up'] = async (db) => {
      for (const name of ['statement_timeout', 'lock_timeout']) settings.push((await sql`show ${sql.raw(name)}`.execute(db)).rows[0]);
    };
    await migrate(await onPostgres(), { '001-ask': { up: ask } });
    expect(settings).toEqual([{ statement_timeout: '0' }, { lock_timeout: '5s' }]);
  });

  test('wait for those of another process, and say so', async () => {
    const url = await server.newDatabase();
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query('select pg_advisory_lock(3853314791062309107)');
    const said = Promise.withResolvers<string>();
    vi.spyOn(log, 'warn').mockImplementation((text: unknown) => said.resolve(String(text)));
    const opening = openDatabase({ url, folder, file: 'unused.db' });
    expect(await said.promise).toBe('another process is changing the schema of the database; waiting for at most 10 minutes');
    await other.end();
    const db = await opening;
    expect(await db.selectFrom('member').selectAll().execute()).toEqual([]);
    const { rows } = await sql`show statement_timeout`.execute(db);
    expect(rows).toEqual([{ statement_timeout: '30s' }]);
    await db.destroy();
  });

  test('let others go on with a table that is in use, and try again', async () => {
    const url = await server.newDatabase();
    const db = use(new Kysely({ dialect: createMigratingDialect(url) }));
    await sql`create table busy (id text)`.execute(db);
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query('begin; lock table busy in access share mode');
    vi.spyOn(log, 'warn').mockImplementation(() => void other.end());
    await migrate(db, { '001-alter': { up: (given) => given.schema.alterTable('busy').addColumn('more', 'text').execute() } });
    expect(log.warn).toHaveBeenCalledExactlyOnceWith('a table that is to be changed is in use; trying again');
    expect((await sql`select more from busy`.execute(db)).rows).toEqual([]);
  });
});
