import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { restoredNote } from '@/lib/db/operator-notes';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { eraseIds } from '@/lib/sessions/archive/erased/erase-ids';
import { readErasures } from '@/lib/sessions/archive/erased/erasures';
import { knownAccessOf } from './known-access';
import { restorePostgres } from './restore-postgres';
import { settleRestored } from './settle-restored';
import { addMember, addReport, fillInstallation } from './testing/installation';

let folder: string;
let server: PostgresServer;
const opened: Database[] = [];
let files = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-settle-'));
  server = await startPostgres();
}, 60_000);

afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string | null): Promise<Database> {
  const db = await openDatabase({ url, folder, file: `${++files}.db` });
  opened.push(db);
  return db;
}

const places = [
  ['a file', async () => null],
  ['Postgres', () => server.newDatabase()],
] as const;

async function ids(db: Database, table: 'member' | 'api_token' | 'invitation' | 'sign_in' | 'report_unlock' | 'report_record' | 'report') {
  const column = { report_unlock: 'hash', report_record: 'report_id' }[table as string] ?? 'id';
  const rows: Record<string, unknown>[] = await db.selectFrom(table).selectAll().execute();
  return rows.map((row) => row[column]).sort();
}

/** What happened between the backup and the restore. */
async function revokeAndRemove(replaced: Database): Promise<void> {
  await replaced.deleteFrom('member').where('id', '=', 'cy').execute();
  await replaced.insertInto('removed_member').values({ email_hash: 'hash of cy', removed_at: 5 }).execute();
  await replaced.updateTable('member').set({ role: 'viewer' }).where('id', '=', 'bo').execute();
  await replaced.deleteFrom('api_token').where('id', '=', 'ada').execute();
  await replaced.deleteFrom('invitation').execute();
  await replaced.updateTable('sign_in_method').set({ password: 'a new one' }).where('user_id', '=', 'ada').execute();
  await replaced.updateTable('report').set({ state: 'revoked' }).where('id', '=', 'link-1').execute();
  await replaced.updateTable('report').set({ key_hash: 'renewed', names: 'none', state: 'paused' }).where('id', '=', 'link-2').execute();
  await addMember(replaced, 'eve', 'admin');
  await addReport(replaced, 'link-3');
}

describe.each(places)('a database restored in %s', (_, place) => {
  test('lets nobody in and shows nothing that the replaced one had revoked, removed, used up, paused or narrowed', async () => {
    const [db, replaced] = [await open(await place()), await open(await place())];
    await fillInstallation(db);
    await fillInstallation(replaced);
    await revokeAndRemove(replaced);
    await replaced.updateTable('account').set({ version: 7 }).execute();
    await eraseIds(replaced, 'command', { origin: 'o', named: ['erased since'] });
    const { held, needsFirstAdmin } = await settleRestored(db, await knownAccessOf(replaced), 1_000);
    expect(held).toEqual({
      removed_member: 1,
      own_secret: 1,
      erased_alias: 1,
      account: 1,
      member: 2,
      sign_in_method: 1,
      api_token: 1,
      invitation: 1,
      report: 2,
    });
    expect(await db.selectFrom('account').select(['account', 'version']).execute()).toEqual([{ account: 'a', version: 7 }]);
    expect((await readErasures(db, 'o'))?.find('erased since')).toBeDefined();
    expect(await db.selectFrom('job').select('key').where('kind', '=', 'erase').execute()).toEqual([{ key: 'o' }]);
    expect(needsFirstAdmin).toBe(false);
    expect(await db.selectFrom('member').select(['id', 'role']).orderBy('id').execute()).toEqual([
      { id: 'ada', role: 'admin' },
      { id: 'bo', role: 'viewer' },
    ]);
    expect(await ids(db, 'api_token')).toEqual(['bo']);
    expect(await ids(db, 'invitation')).toEqual([]);
    expect(await db.selectFrom('removed_member').selectAll().execute()).toEqual([{ email_hash: 'hash of cy', removed_at: 5 }]);
    expect(await db.selectFrom('sign_in_method').select('password').where('user_id', '=', 'ada').execute()).toEqual([
      { password: 'a new one' },
    ]);
    const links = await db.selectFrom('report').select(['id', 'state', 'key_hash', 'names']).orderBy('id').execute();
    expect(links).toEqual([
      { id: 'link-1', state: 'revoked', key_hash: 'key-link-1', names: 'full' },
      { id: 'link-2', state: 'paused', key_hash: 'renewed', names: 'none' },
    ]);
    expect(await ids(db, 'report_record')).toEqual(['link-2']);
    expect(await restoredNote(db)).toEqual({ at: 1_000, accessRests: false });
  });

  test('lets links, tokens and invitations rest where the replaced one is lost', async () => {
    const db = await open(await place());
    await fillInstallation(db);
    expect(await settleRestored(db, null, 1_000)).toEqual({ held: null, needsFirstAdmin: false });
    expect(await ids(db, 'member')).toEqual(['ada', 'bo', 'cy']);
    expect(await ids(db, 'invitation')).toEqual([]);
    expect(await db.selectFrom('report').select(['id', 'state']).orderBy('id').execute()).toEqual([
      { id: 'link-1', state: 'paused' },
      { id: 'link-2', state: 'paused' },
    ]);
    expect(await restoredNote(db)).toEqual({ at: 1_000, accessRests: true });
    // Nor is what the backup knew of calls.
    expect(await db.selectFrom('account').selectAll().execute()).toEqual([]);
  });

  test('ends all sign-ins and openings, sends nothing late and lets the worker begin anew', async () => {
    const db = await open(await place());
    await fillInstallation(db);
    await settleRestored(db, await knownAccessOf(db), 1_000);
    expect(await ids(db, 'sign_in')).toEqual([]);
    expect(await ids(db, 'report_unlock')).toEqual([]);
    const jobs = await db.selectFrom('job').select(['kind', 'tries', 'state', 'error']).execute();
    expect(jobs).toEqual([{ kind: 'read', tries: 0, state: 'waiting', error: null }]);
    expect(await db.selectFrom('lease').select(['token', 'until']).execute()).toEqual([{ token: 8, until: 0 }]);
  });
});

describe('what a restore goes by', () => {
  test('is not a database of another installation', async () => {
    const [db, other] = [await open(null), await open(null)];
    await fillInstallation(db);
    await db.updateTable('first_admin').set({ made_at: 2 }).execute();
    await other.insertInto('first_admin').values({ id: 'first', made_at: 3 }).execute();
    expect((await settleRestored(db, await knownAccessOf(other), 1)).held).toBeNull();
    expect(await ids(db, 'member')).toEqual(['ada', 'bo', 'cy']);
  });

  test('stays resting when the database that it replaces rested', async () => {
    const [db, replaced] = [await open(null), await open(null)];
    await fillInstallation(db);
    await fillInstallation(replaced);
    await settleRestored(replaced, null, 1);
    await settleRestored(db, await knownAccessOf(replaced), 2);
    expect(await restoredNote(db)).toEqual({ at: 2, accessRests: true });
  });

  test('leaves the way to a first admin when no admin is left', async () => {
    const [db, replaced] = [await open(null), await open(null)];
    await fillInstallation(db);
    await fillInstallation(replaced);
    await addMember(replaced, 'eve', 'admin');
    await replaced.deleteFrom('member').where('id', '<>', 'eve').execute();
    expect((await settleRestored(db, await knownAccessOf(replaced), 1)).needsFirstAdmin).toBe(true);
    expect(await db.selectFrom('first_admin').selectAll().execute()).toEqual([]);
  });

  test('is, on Postgres, the database that was in use before', async () => {
    const [url, replacedUrl] = [await server.newDatabase(), await server.newDatabase()];
    const [db, replaced] = [await open(url), await open(replacedUrl)];
    await fillInstallation(db);
    await fillInstallation(replaced);
    await revokeAndRemove(replaced);
    expect((await restorePostgres(url, replacedUrl)).held).toMatchObject({ report: 2 });
    expect((await restorePostgres(url, null)).held).toBeNull();
    await expect(restorePostgres(url, url)).rejects.toThrow(/database itself/);
  });
});
