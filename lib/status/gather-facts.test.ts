import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, database } from '@/lib/db/database';
import { addJobs, changeJob, jobPriority } from '@/lib/db/jobs';
import { createLease } from '@/lib/db/lease';
import { noteRestore } from '@/lib/db/operator-notes';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { log } from '@/lib/log';
import { configuredAccounts } from '@/lib/providers/registry';
import { gatherFacts, workerLease } from './gather-facts';
import { settingsHash, showInstance } from './instance';
import { sizeKind } from './note-size';
import { problemsOf } from './problems-of';
import { lastProblems, lookForProblems } from './watch-problems';

ownDatabase();

const hour = 3_600_000;
let db: Database;
beforeEach(async () => {
  db = await database();
  for (const table of ['job', 'lease', 'account', 'operator_note', 'first_admin'] as const) await db.deleteFrom(table).execute();
  await createLease(db, workerLease, 'me').renew();
});

const codes = async (now = Date.now()) => problemsOf(await gatherFacts(db, now)).map(({ code }) => code);
const job = (key: string, priority: number, due: number) => ({ kind: 'read', key, priority, due });

describe('gatherFacts', () => {
  test('finds nothing wrong with a new installation, and how large it is', async () => {
    const facts = await gatherFacts(db, Date.now());
    expect(problemsOf(facts).filter(({ code }) => code !== 'disk-full-soon')).toEqual([]);
    expect(facts.sizes[0]?.bytes).toBeGreaterThan(100_000);
    expect(facts.accounts).toEqual([{ name: expect.stringContaining('RealtimeKit'), refusedSince: null, clockOffSince: null }]);
  });

  test('knows of a worker that is nobody, but for one that was given up before we began', async () => {
    await db.updateTable('lease').set({ until: 1 }).execute();
    expect(await codes()).not.toContain('worker-late');
    expect(await codes(Date.now() + 11 * 60_000)).toContain('worker-late');
  });

  test('knows how long jobs wait, but for history, which takes as long as it takes', async () => {
    const old = Date.now() - 7 * hour;
    await addJobs(db, [job('a s1', jobPriority.history + 9, old)]);
    expect(await codes()).not.toContain('worker-late');
    await addJobs(db, [job('a s2', jobPriority.newest, old)]);
    expect(await codes()).toContain('worker-late');
  });

  test('knows what was given up, restored, and when the last backup was', async () => {
    await addJobs(db, [job('a s3', 2, 5)]);
    await changeJob(db, { kind: 'read', key: 'a s3' }, { state: 'given-up', due: 70 });
    await noteRestore(db, { at: 9, accessRests: false });
    await db.insertInto('first_admin').values({ id: 'first', made_at: 1 }).execute();
    expect(await gatherFacts(db, Date.now())).toMatchObject({ givenUpSince: 70, restoredAt: 9, backupAt: 1 });
    await db.insertInto('operator_note').values({ name: 'backup', at: 12 }).execute();
    expect(await gatherFacts(db, Date.now())).toMatchObject({ backupAt: 12 });
  });

  test('knows of the accounts what all instances share, and of no other credential', async () => {
    const [account] = configuredAccounts();
    await account?.book.note({ outcome: 'refused', aheadMs: -61_000 });
    const { accounts } = await gatherFacts(db, Date.now());
    expect(accounts).toEqual([{ name: account?.vendor.label, refusedSince: expect.any(Number), clockOffSince: expect.any(Number) }]);
    const { state } = await db.selectFrom('account').select('state').executeTakeFirstOrThrow();
    await db
      .updateTable('account')
      .set({ state: state.replace(account?.book.credential ?? '', 'another') })
      .execute();
    expect((await gatherFacts(db, Date.now())).accounts).toMatchObject([{ refusedSince: null }]);
  });

  test('counts the notes of earlier days', async () => {
    const now = Date.now();
    const body = JSON.stringify([{ at: now - 48 * hour, bytes: 0, room: 5 }]);
    await db
      .insertInto('job')
      .values({ kind: sizeKind, key: '', priority: 1, due: now, tries: 0, state: 'waiting', error: null, body, created_at: now })
      .execute();
    expect((await gatherFacts(db, now)).sizes).toMatchObject([{ bytes: 0 }, { at: now }]);
  });

  test('knows the instances that live, and which of their settings count', async () => {
    const shown = ['a', 'b'].map((settings) => showInstance(database, settings));
    await vi.waitFor(async () => expect(await codes()).toContain('instances-differ'));
    for (const one of shown) await one.stop();
    expect((await gatherFacts(db, Date.now())).instances).toEqual([]);
    const settings = { excludedRoles: ['bot', 'host'], providerBudget: 5, archive: 'auto' as const };
    expect(settingsHash({ ...settings, excludedRoles: ['host', 'bot'] })).toBe(settingsHash(settings));
    expect(settingsHash({ ...settings, providerBudget: 6 })).not.toBe(settingsHash(settings));
  });
});

describe('lookForProblems', () => {
  test('says once that a problem has begun, and once that it is over', async () => {
    const said: unknown[] = [];
    for (const level of ['error', 'info'] as const)
      vi.spyOn(log, level).mockImplementation((line: unknown, text: unknown) => {
        if (String(text).includes('backup was put back')) said.push([level, line]);
      });
    await lookForProblems();
    await noteRestore(db, { at: 0, accessRests: false });
    for (let times = 0; times < 3; times++) await lookForProblems();
    expect(lastProblems().map(({ code }) => code)).toContain('restored');
    await db.deleteFrom('operator_note').execute();
    for (let times = 0; times < 2; times++) await lookForProblems();
    const begun = { problem: 'restored', since: '1970-01-01T00:00:00.000Z', todo: expect.stringContaining('links') };
    expect(said).toEqual([
      ['error', begun],
      ['info', { problem: 'restored' }],
    ]);
  });
});
