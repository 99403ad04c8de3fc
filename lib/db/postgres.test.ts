import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database';
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
