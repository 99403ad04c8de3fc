import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Database, database, openDatabase, quickDatabase } from './database';
import { consume, type Limit, refund, reset } from './throttle';

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-throttle-'));
let db: Database;
beforeAll(async () => {
  vi.stubEnv('VIDEOSDK_API_KEY', 'key');
  vi.stubEnv('VIDEOSDK_SECRET', 'secret of the key');
  vi.stubEnv('ROLLCALL_SECRET', 'a secret of these tests, which nobody else has');
  vi.stubEnv('ROLLCALL_DATA', folder);
  db = await openDatabase({ url: null, folder, file: 'test.db' });
});
afterAll(async () => {
  await db.destroy();
  await (await database()).destroy();
  rmSync(folder, { recursive: true });
});

const limit: Limit = { name: 'test', points: 3, durationMs: 60_000 };
const open = async () => db;

describe('the throttle', () => {
  test('allows so many tries in a window, and again in the next', async () => {
    const tries = [];
    for (let count = 0; count < 5; count++) tries.push((await consume(limit, 'one', 1_000 + count, open)).allowed);
    expect(tries).toEqual([true, true, true, false, false]);
    expect(await consume(limit, 'one', 31_000, open)).toEqual({ allowed: false, tries: 6, retryAfterMs: 30_000 });
    expect(await consume(limit, 'one', 61_000, open)).toEqual({ allowed: true, tries: 1, retryAfterMs: 60_000 });
  });

  test('counts each who and each limit for itself, and many at once together', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => consume(limit, 'crowd', 5, open)));
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(3);
    expect((await consume({ ...limit, name: 'other' }, 'crowd', 5, open)).allowed).toBe(true);
  });

  test('keeps neither address nor e-mail', async () => {
    await consume(limit, '203.0.113.7', 5, open);
    await consume(limit, 'ada@example.org', 5, open);
    const kept = JSON.stringify(await db.selectFrom('throttle').selectAll().execute());
    expect(kept).not.toMatch(/203|ada/);
    // A hash without a secret would be as good as the address: all of them can be tried.
    for (const encoding of ['hex', 'base64', 'base64url'] as const)
      expect(kept).not.toContain(createHash('sha256').update(`${limit.name}\n203.0.113.7`).digest(encoding));
  });

  test('throws when the database cannot be asked, so that whoever asks refuses', async () => {
    await expect(consume(limit, 'x', 5, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  });

  test('gives back no more tries than were made, and only to whom they are given', async () => {
    const triesOf = async (who: string) => {
      const tries = [];
      for (let count = 0; count < 4; count++) tries.push((await consume(limit, who)).allowed);
      return tries;
    };
    await consume(limit, 'eager');
    for (let time = 0; time < 3; time++) await refund(limit, 'eager');
    await refund(limit, 'nobody');
    expect(await triesOf('eager')).toEqual([true, true, true, false]);
    expect(await triesOf('nobody')).toEqual([true, true, true, false]);
    await refund(limit, 'eager');
    expect((await consume(limit, 'eager')).allowed).toBe(false);
    for (let time = 0; time < 2; time++) await refund(limit, 'eager');
    expect((await consume(limit, 'eager')).allowed).toBe(true);
    await reset(limit, 'eager');
    expect(await triesOf('eager')).toEqual([true, true, true, false]);
    expect((await consume(limit, 'nobody')).allowed).toBe(false);
  });

  test('does not let the one thread that answers wait for the disk, nor for whoever reads or writes elsewhere', async () => {
    const isSynchronous = async (one: Database) =>
      (await sql<{ synchronous: number }>`pragma synchronous`.execute(one)).rows[0]?.synchronous;
    expect([await isSynchronous(await quickDatabase()), await isSynchronous(await database())]).toEqual([1, 2]);
    expect(await quickDatabase()).toBe(await quickDatabase());
    const all = Promise.withResolvers<void>();
    const own = await database();
    const held = Array.from({ length: 4 }, () => own.connection().execute(() => all.promise));
    expect((await consume(limit, 'while all handles are taken')).tries).toBe(1);
    all.resolve();
    await Promise.all(held);
    const rows = await own.selectFrom('throttle').select('points').execute();
    expect(rows.length).toBeGreaterThan(0);
  });
});
