import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isStorageProblem } from '@/lib/storage-problem';
import { type Database, openDatabase } from './database';
import { createPostgresDialect } from './postgres-dialect';
import { type PostgresServer, startPostgres } from './testing/postgres-server';

let server: PostgresServer;
const opened: Database[] = [];

async function open(url: string): Promise<Database> {
  const db = await openDatabase({ url, folder: '/nowhere', file: 'unused.db' });
  opened.push(db);
  return db;
}

const figures = { people: 0, peak: 0, connections: 0, session: '{}', summary: '{}', content_hash: '' };
const row = { origin: 'a', session_id: 's', id_shape: 'uuid' as const, ...figures, read_at: Date.UTC(2100, 0), archived_at: 1 };

/** A network before a database that can swallow what is sent over it. */
async function startNetwork(address: string) {
  const { port, hostname } = new URL(address);
  let isSwallowing = false;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isSwallowing || to.write(bytes));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(address);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    swallow: (swallowing: boolean) => {
      isSwallowing = swallowing;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);

afterAll(async () => {
  for (const db of opened) await db.destroy();
  await server.stop();
});

describe('the Postgres database', () => {
  test('gets the whole schema when eight start on an empty database at once, and nothing more when one starts again', async () => {
    const url = await server.newDatabase();
    const all = await Promise.all(Array.from({ length: 8 }, () => open(url)));
    for (const db of all) expect(await db.selectFrom('archived_session').selectAll().execute()).toEqual([]);
    await all[0]?.insertInto('archived_session').values(row).execute();
    const again = await open(url);
    expect(await again.selectFrom('archived_session').select('session_id').execute()).toEqual([{ session_id: 's' }]);
  });

  test('gives times and counts as numbers and bytes as bytes', async () => {
    const db = await open(await server.newDatabase());
    await db.insertInto('archived_session').values(row).execute();
    const record = { origin: 'a', session_id: 's', encoding: 'none', content: new Uint8Array([0, 255, 7]) };
    await db.insertInto('archived_record').values(record).execute();
    const read = await db
      .selectFrom('archived_session')
      .innerJoin('archived_record', 'archived_record.session_id', 'archived_session.session_id')
      .select([
        'read_at',
        'content',
        ({ fn }) => fn.sum<number>('archived_at').over().as('sum'),
        ({ fn }) => fn.countAll<number>().over().as('rows'),
      ])
      .executeTakeFirstOrThrow();
    expect(read).toEqual({ read_at: Date.UTC(2100, 0), sum: 1, rows: 1, content: Buffer.from([0, 255, 7]) });
  });

  test('that says nothing any more without closing a connection is given up, and used again once it answers', async () => {
    const network = await startNetwork(await server.newDatabase());
    const db = new Kysely<object>({ dialect: createPostgresDialect(network.url, { query_timeout: 300 }) });
    const ask = () => sql<{ one: number }>`select 1 as one`.execute(db).then(({ rows }) => rows[0]?.one);
    const inTransaction = () => db.transaction().execute((transaction) => sql`select 1`.execute(transaction));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    network.swallow(true);
    const failures = await Promise.all([ask, inTransaction].map((one) => one().catch((error: unknown) => error)));
    expect(failures.map(isStorageProblem)).toEqual([true, true]);
    network.swallow(false);
    expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([1, 1, 1, 1]);
    await db.destroy();
    await network.stop();
  });

  test('holds to its keys and undoes what fails half-way', async () => {
    const db = await open(await server.newDatabase());
    const record = { origin: 'a', session_id: 'missing', encoding: 'none', content: new Uint8Array() };
    const both = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('archived_session').values(row).execute();
      await transaction.insertInto('archived_record').values(record).execute();
    });
    await expect(both).rejects.toThrow(/foreign key/);
    expect(await db.selectFrom('archived_session').selectAll().execute()).toEqual([]);
  });
});
