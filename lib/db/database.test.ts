import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { storageProblem } from '@/lib/storage-problem';
import { type Database, openDatabase } from './database';
import { undoMigrations } from './testing/undo-migrations';

const opened: Database[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-db-'));
  folders.push(folder);
  return folder;
}

async function open(folder: string): Promise<Database> {
  const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
  opened.push(db);
  return db;
}

async function pragma(db: Database, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

const report = { origin: 'a', session_id: 's', encoding: 'none', content: new Uint8Array([0, 255, 7]) };

async function insertSession(db: Database, session_id: string): Promise<void> {
  const figures = { people: 0, peak: 0, connections: 0, session: '{}', summary: '{}', content_hash: '' };
  const row = { origin: 'a', session_id, id_shape: 'uuid' as const, ...figures, read_at: Date.UTC(2100, 0), archived_at: 1 };
  await db.insertInto('archived_session').values(row).execute();
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the database file', () => {
  test('is made in a folder that nobody else may open, and may be opened twice', async () => {
    const folder = path.join(newFolder(), 'data');
    const first = await open(folder);
    await insertSession(first, 's');
    await first.destroy();
    opened.splice(0);
    const again = await open(folder);
    expect(await again.selectFrom('archived_session').select('session_id').execute()).toEqual([{ session_id: 's' }]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of ['rollcall.db', 'rollcall.db-wal', 'rollcall.db-shm']) {
      expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    }
  });

  test('ends the sign-ins whose secrets an earlier version kept, and leaves the people', async () => {
    const folder = newFolder();
    const before = await open(folder);
    const stamps = { created_at: '2026-01-01', updated_at: '2026-01-01' };
    const member = { id: 'm', name: 'Ada', email: 'ada@example.org', email_verified: 1, image: null, role: 'admin' as const, ...stamps };
    await before.insertInto('member').values(member).execute();
    const signIn = { id: 's', user_id: 'm', token: 'in clear text', expires_at: '2100-01-01', ...stamps };
    await before.insertInto('sign_in').values(signIn).execute();
    await undoMigrations(before, '006');
    await before.destroy();
    opened.splice(0);
    const after = await open(folder);
    expect(await after.selectFrom('sign_in').selectAll().execute()).toEqual([]);
    expect(await after.selectFrom('member').select('id').execute()).toEqual([{ id: 'm' }]);
  });

  test('loses nothing that was committed, keeps no deleted text and holds to its keys', async () => {
    const db = await open(newFolder());
    expect(await pragma(db, 'journal_mode')).toBe('wal');
    expect(await pragma(db, 'synchronous')).toBe(2);
    expect(await pragma(db, 'foreign_keys')).toBe(1);
    expect(await pragma(db, 'secure_delete')).toBe(1);
    await expect(db.insertInto('archived_record').values(report).execute()).rejects.toThrow(/FOREIGN KEY/);
  });

  test('gives times as numbers and bytes as bytes', async () => {
    const db = await open(newFolder());
    await insertSession(db, 's');
    await db.insertInto('archived_record').values(report).execute();
    const { read_at } = await db.selectFrom('archived_session').select('read_at').executeTakeFirstOrThrow();
    expect(read_at).toBe(Date.UTC(2100, 0));
    const { content } = await db.selectFrom('archived_record').select('content').executeTakeFirstOrThrow();
    expect(Buffer.from(content)).toEqual(Buffer.from([0, 255, 7]));
  });

  test('is opened by many at once, each of which finds the whole schema', async () => {
    const folder = newFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => open(folder)));
    for (const db of all) expect(await db.selectFrom('archived_session').selectAll().execute()).toEqual([]);
  });

  test('says that the disk is full, keeps nothing of what did not fit, and works on', async () => {
    const db = await open(newFolder());
    await insertSession(db, 's');
    const tooMuch = db.transaction().execute(async (transaction) => {
      await sql`pragma max_page_count = 60`.execute(transaction);
      await transaction
        .insertInto('archived_record')
        .values({ ...report, content: new Uint8Array(1_000_000) })
        .execute();
    });
    expect(storageProblem(await tooMuch.catch((error: unknown) => error))).toBe('the disk is full');
    expect(await db.selectFrom('archived_record').selectAll().execute()).toEqual([]);
    await insertSession(db, 'another');
    expect(await db.selectFrom('archived_session').selectAll().execute()).toHaveLength(2);
  });

  test.each([
    ['a file where the folder should be', 'file/data', 'the data folder cannot be made'],
    ['a folder where the file should be', '.', 'the data folder cannot be made'],
  ])('says what is wrong with %s', async (_, place, problem) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'file'), 'no database');
    mkdirSync(path.join(folder, 'rollcall.db'));
    expect(storageProblem(await open(path.join(folder, place)).catch((error: unknown) => error))).toBe(problem);
  });

  test('says that a file is no database', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'rollcall.db'), 'no database '.repeat(1_000));
    expect(storageProblem(await open(folder).catch((error: unknown) => error))).toBe('the database file is damaged');
  });

  test('lets readers read while somebody writes, and writers wait for each other', async () => {
    const folder = newFolder();
    const [db, other] = [await open(folder), await open(folder)];
    let done = 0;
    const insert = (one: Database, id: string) => insertSession(one, id).then(() => done++);
    const waiting = await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('archived_session').execute();
      const inserts = [insert(db, 'one'), insert(other, 'two')];
      for (let round = 0; round < 100; round++) expect(await db.selectFrom('archived_session').selectAll().execute()).toEqual([]);
      expect(done).toBe(0);
      return { inserts };
    });
    await Promise.all(waiting.inserts);
    expect(done).toBe(2);
  });
});
