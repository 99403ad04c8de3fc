import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, type DatabaseKind, openDatabase } from '@/lib/db/database';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { type BookStorage, createCallBook } from './call-book';
import { storedBook } from './stored-book';

let server: PostgresServer;
let folder: string;
const opened: Database[] = [];

beforeAll(async () => {
  server = await startPostgres();
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-book-'));
});
afterAll(async () => {
  for (const db of opened) await db.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(kind: DatabaseKind): Promise<Database> {
  const db = await openDatabase({ url: kind === 'postgres' ? await server.newDatabase() : null, folder, file: `${opened.length}.db` });
  opened.push(db);
  return db;
}

/** A storage that counts what it is asked. */
function counting(storage: BookStorage) {
  let statements = 0;
  const count = <T>(answer: T) => {
    statements++;
    return answer;
  };
  const counted: BookStorage = {
    isOurs: storage.isOurs,
    read: () => count(storage.read()),
    replace: (version, state) => count(storage.replace(version, state)),
  };
  return { counted, statements: () => statements };
}

describe.each<DatabaseKind>(['sqlite', 'postgres'])('the book of an account on %s', (kind) => {
  test('lets four instances that ask at the same time through no more often than one', async () => {
    const db = await open(kind);
    const where = { kind, open: async () => db };
    const storages = Array.from({ length: 4 }, () => counting(storedBook('a/', where)));
    const books = storages.map(({ counted }) => createCallBook({ storage: counted, limit: 100, credential: '' }));
    const asked = Array.from({ length: 50 }, () => books.map((book) => book.book({ purpose: 'members', brokenSince: null }))).flat();
    const refusals = await Promise.all(asked);
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(100);
    // What waits is written down together: far less than a statement for each.
    expect(storages.reduce((sum, { statements }) => sum + statements(), 0)).toBeLessThan(asked.length);
    for (const book of books) await book.look();
    expect(books.map(({ budget }) => budget.used())).toEqual([100, 100, 100, 100]);
  });

  test('costs one statement a booking while nobody else books, and is there after a start', async () => {
    const db = await open(kind);
    const where = { kind, open: async () => db };
    const { counted, statements } = counting(storedBook('a/', where));
    const book = createCallBook({ storage: counted, limit: 100, credential: '' });
    for (let call = 0; call < 10; call++) await book.book({ purpose: 'worker', brokenSince: null });
    expect(statements()).toBe(11);
    await book.note({ outcome: 'failed', pauseMs: 60_000, kind: 'rate-limited' });
    const later = createCallBook({ storage: storedBook('a/', where), limit: 100, credential: '' });
    expect(await later.book({ purpose: 'members', brokenSince: null })).toMatchObject({ kind: 'rate-limited' });
    expect(later.budget.used('worker')).toBe(10);
    expect(
      await createCallBook({ storage: storedBook('b/', where), limit: 1, credential: '' }).book({ purpose: 'members', brokenSince: null }),
    ).toBeNull();
  });

  test(`${kind === 'sqlite' ? 'goes on in memory' : 'lets nobody through'} while nothing can be written`, async () => {
    const db = await open(kind);
    const broken = { isBroken: true };
    const where = { kind, open: async () => (broken.isBroken ? Promise.reject(new Error('the disk is full')) : db) };
    const book = createCallBook({ storage: storedBook('a/', where), limit: 3, credential: '' });
    const ask = () => book.book({ purpose: 'members', brokenSince: null });
    if (kind === 'postgres') {
      await expect(ask()).rejects.toThrow('the disk is full');
      broken.isBroken = false;
      expect(await ask()).toBeNull();
      return;
    }
    for (let call = 0; call < 3; call++) expect(await ask()).toBeNull();
    expect(await ask()).toMatchObject({ kind: 'rate-limited' });
  });
});
