import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, database } from '@/lib/db/database';
import { addJobs, changeJob } from '@/lib/db/jobs';
import { noteRestore, restoredNote } from '@/lib/db/operator-notes';
import { statusAnswer } from '@/lib/domain/answers/status-answer';
import { configuredAccounts } from '@/lib/providers/registry';
import { lookForProblems } from '@/lib/status/watch-problems';
import { admin, adminSettings, startAccess } from './access-server';
import { membersOf } from './member-helpers';

let server: Awaited<ReturnType<typeof startAccess>>;
let cookie = '';
let viewer = '';
let db: Database;

beforeAll(async () => {
  server = await startAccess(adminSettings);
  const members = await membersOf(server, admin);
  cookie = members.cookie;
  viewer = await members.join('viewer@example.org', 'viewer');
  db = await database();
}, 60_000);
afterAll(() => server.close());

const read = async () => statusAnswer.parse((await server.ask('GET', '/api/status', { cookie })).body);
const codes = async () => (await read()).problems.map(({ code }) => code);

describe('the status', () => {
  test('is for admins alone', async () => {
    expect((await server.ask('GET', '/api/status', {})).status).toBe(401);
    for (const path of ['/api/status/retries', '/api/status/restore']) {
      expect((await server.ask('POST', path, {})).status).toBe(401);
      expect((await server.ask('POST', path, { cookie: viewer })).status).toBe(403);
    }
    expect((await server.ask('GET', '/api/status', { cookie: viewer })).status).toBe(403);
    expect((await server.ask('GET', '/api/status', { cookie })).status).toBe(200);
  });

  test('tells the calls of each account by purpose, and the database', async () => {
    const [account] = configuredAccounts();
    const before = await read();
    await account?.book.book({ purpose: 'recipients', brokenSince: null });
    await account?.book.note({ outcome: 'failed', pauseMs: 60_000, kind: 'rate-limited' });
    const after = await read();
    expect(after.accounts[0]?.used.recipients).toBe((before.accounts[0]?.used.recipients ?? 0) + 1);
    expect(Date.parse(after.accounts[0]?.pausedUntil ?? '')).toBeGreaterThan(Date.now());
    expect(after.database).toMatchObject({ kind: 'sqlite', lastBackupAt: null, bytesADay: null });
    expect(after.database.bytes).toBeGreaterThan(100_000);
  });

  test('tells what waits, how far lists are walked, and how long the rest takes', async () => {
    const [account] = configuredAccounts();
    const origin = `${account?.origins}one`;
    const walked = JSON.stringify({ spans: [[5_000, 9_000]], newestAt: 9_000, changedAt: 1 });
    const source = JSON.stringify({ id: 'one', provider: 'x', name: 'One', can: {} });
    await db.insertInto('known_source').values({ origin, source, id_shape: 'x', walked }).execute();
    await addJobs(
      db,
      Array.from({ length: 400 }, (_, index) => ({ kind: 'read', key: `${origin} s${index}`, priority: 9, due: 7_000 + index })),
    );
    const { worker } = await read();
    expect(worker.waiting).toEqual([{ kind: 'read', jobs: 400, oldestDue: new Date(7_000).toISOString() }]);
    const instant = (ms: number) => new Date(ms).toISOString();
    const known = { name: 'One', newestAt: instant(9_000), listedFrom: instant(5_000), isWhole: false, waitingReads: 400 };
    expect(worker.sources).toContainEqual({ origin, ...known });
    // 400 sessions of 3 calls: 600 of them now, the others with the next window.
    expect(worker.readingLeftMs).toBe(300_000);
    await db.deleteFrom('job').execute();
  });

  test('tells what was given up and why, until an admin has it tried again', async () => {
    await addJobs(db, [{ kind: 'read', key: 'a s1', priority: 2, due: 5 }]);
    await changeJob(db, { kind: 'read', key: 'a s1' }, { state: 'given-up', due: 60, tries: 6, error: 'It cannot be understood.' });
    const { worker } = await read();
    expect(worker).toMatchObject({ givenUpJobs: 1, givenUp: [{ kind: 'read', key: 'a s1', error: 'It cannot be understood.' }] });
    expect(await codes()).toContain('jobs-given-up');
    expect((await server.ask('POST', '/api/status/retries', { cookie })).status).toBe(204);
    expect(await db.selectFrom('job').selectAll().executeTakeFirst()).toMatchObject({ state: 'waiting', tries: 0 });
    expect(await codes()).not.toContain('jobs-given-up');
  });

  test('tells of a restore, and admins on every screen, until one has looked', async () => {
    const problemsOf = async (who: string) => (await server.ask('GET', '/api/me', { cookie: who })).body as { problems: string[] };
    await noteRestore(db, { at: 5, accessRests: true });
    await lookForProblems();
    expect((await problemsOf(cookie)).problems).toContain('restored');
    expect((await problemsOf(viewer)).problems).toEqual([]);
    const restored = (await read()).problems.find(({ code }) => code === 'restored');
    expect(restored).toMatchObject({ severe: true, since: '1970-01-01T00:00:00.005Z', todo: expect.stringContaining('links') });
    expect((await server.ask('POST', '/api/status/restore', { cookie })).status).toBe(204);
    expect(await restoredNote(db)).toBeNull();
    expect((await problemsOf(cookie)).problems).not.toContain('restored');
  });
});
