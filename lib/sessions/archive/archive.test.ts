import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { log } from '@/lib/log';
import { words } from '@/lib/providers/id-forms';
import { ProviderError } from '@/lib/providers/provider-error';
import { createSessionStore } from '@/lib/sessions/cache/session-store';
import { fakeProvider, rowsNumbered, rowsStillIn, session } from '@/lib/sessions/testing/fake-provider';
import { type Archive, createArchive } from './archive';
import { readArchivedFigures } from './archived-figures';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
const begin = Date.UTC(2026, 0, 1, 10);
const notFound = new ProviderError({ kind: 'not-found', provider: 'Fake', status: 404 });
let folder: string;
let db: Database;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-archive-'));
  db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** A store as after a start of the process: nothing in memory. */
function newStore(archive: Archive = createArchive(async () => db)) {
  const due: { when: number; run: () => void }[] = [];
  const time = { now: begin };
  const finalizer = { watch: (_: string, when: number, run: () => void) => void due.push({ when, run }) };
  const store = createSessionStore({ archive, finalizer, now: () => time.now });
  return { store, due, time };
}

type Store = ReturnType<typeof newStore>['store'];

/** Looks until the session is archived; answers what was seen last. */
async function lookUntilArchived(store: Store, provider: ReturnType<typeof fakeProvider>) {
  await expect.poll(async () => (await store.look(provider, 's')).freshness.state).toBe('archived');
  return store.look(provider, 's');
}

const figures = async ({ origin }: { origin: string }) => (await readArchivedFigures(db, origin, ['s'])).get('s')?.figures;

/** An archive that fails as SQLite does on a full disk until it is told otherwise. */
function fullDisk() {
  const archive = createArchive(async () => db);
  const disk = { full: true };
  const failing: Archive = {
    ...archive,
    store: (...all) =>
      disk.full ? Promise.reject(Object.assign(new Error('database or disk is full'), { errcode: 13 })) : archive.store(...all),
  };
  return { disk, failing };
}

describe('a final session', () => {
  test('is archived, and from then on costs no call, whatever the provider says of it', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(500) });
    const first = await lookUntilArchived(newStore().store, provider);
    const gone = fakeProvider({ rows: [], fail: () => notFound });
    const { store } = newStore();
    const views = await Promise.all(Array.from({ length: 50 }, () => store.look(gone, 's')));
    expect(gone.calls).toEqual([]);
    for (const { record, freshness } of views) {
      expect(record).toEqual(first.record);
      expect(freshness).toEqual({
        state: 'archived',
        readAt: first.freshness.readAt,
        stale: false,
        reason: null,
        reasonCode: null,
        refreshMs: null,
      });
    }
  });

  test('is found when its source has another name, and not under another account', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    await lookUntilArchived(newStore().store, provider);
    const gone = fakeProvider({ rows: [], fail: () => notFound });
    const renamed = { ...gone, source: { ...gone.source, id: 'realtimekit-12345678' } };
    expect((await newStore().store.look(renamed, 's')).record.connections).toHaveLength(3);
    await expect(newStore().store.look({ ...gone, origin: 'other/account' }, 's')).rejects.toBe(notFound);
  });

  test('can be looked at without any provider', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    expect(await newStore().store.lookArchived(provider.origin, 's')).toBeNull();
    await lookUntilArchived(newStore().store, provider);
    const found = await newStore().store.lookArchived(provider.origin, 's');
    expect(found).toMatchObject({ idForm: words, freshness: { state: 'archived' } });
    expect(found?.record.connections).toHaveLength(3);
  });
});

describe('a session that ended just now', () => {
  const justNow = () => begin + 5_000;

  test('is read again after a minute although nobody looks, and then archived', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(3), asOf: justNow });
    const { store, due, time } = newStore();
    expect((await store.look(provider, 's')).freshness.state).toBe('finalizing');
    expect(due).toMatchObject([{ when: begin + 60_000 }]);
    time.now += 60_000;
    due[0]?.run();
    await expect.poll(async () => (await store.lookArchived(provider.origin, 's')) !== null).toBe(true);
    expect(provider.calls).toHaveLength(4);
    expect(due).toHaveLength(1);
  });

  test('is read three times more at most while it keeps changing and nobody looks', async () => {
    const rows = rowsNumbered(3);
    const provider = fakeProvider({ rows, asOf: justNow });
    const { store, due, time } = newStore();
    await store.look(provider, 's');
    for (let round = 1; round <= 3; round++) {
      rows.push(...rowsNumbered(3 + round).slice(-1));
      time.now += 60_000;
      due.shift()?.run();
      await expect.poll(() => store.peek(provider, 's')?.connections.length).toBe(3 + round);
    }
    expect(provider.calls).toHaveLength(8);
    expect(due).toEqual([]);
  });

  test('waits while the account has no calls to spare', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(3), asOf: justNow });
    const due: (() => void)[] = [];
    const time = { now: begin };
    const finalizer = { watch: (_key: string, _when: number, run: () => void) => void due.push(run) };
    const archive = createArchive(async () => db);
    const store = createSessionStore({ archive, finalizer, now: () => time.now, maySpare: () => false });
    await store.look(provider, 's');
    time.now += 60_000;
    due.shift()?.();
    expect(provider.calls).toHaveLength(2);
    expect(due).toHaveLength(1);
  });

  test('is never read again in the background while it is live', async () => {
    const provider = fakeProvider({ rows: rowsStillIn(3), session: () => ({ ...session, status: 'live', endedAt: null }) });
    const { store, due } = newStore();
    await store.look(provider, 's');
    expect(due).toEqual([]);
  });
});

describe('a session of which rows are missing, although it ended long ago', () => {
  /** Of 500 people 200 are missing, in the readings that `isShort` names (from 1). */
  const lacking = (isShort: (reading: number) => boolean) =>
    fakeProvider({
      rows: rowsNumbered(500),
      changePage: (page, number, reading) => (number === 2 && isShort(reading) ? { ...page, rows: [] } : page),
    });
  const pages = 4;

  /** Reads the session for as long as it takes to be archived with rows missing. */
  async function archiveLacking(provider: ReturnType<typeof fakeProvider>) {
    const { store, due, time } = newStore();
    await store.look(provider, 's');
    for (let minute = 1; minute <= 3; minute++) {
      await expect.poll(() => due.length).toBe(1);
      time.now += 60_000;
      due.shift()?.run();
      await expect.poll(() => provider.calls.length).toBe((minute + 1) * pages);
    }
    await expect.poll(() => store.lookArchived(provider.origin, 's')).not.toBeNull();
    return { store, time };
  }

  test('is not archived but read again, and archived whole as soon as nothing is missing', async () => {
    const provider = lacking((reading) => reading === 1);
    const { store, due, time } = newStore();
    await store.look(provider, 's');
    await expect.poll(async () => (await store.look(provider, 's')).record.ended).toBe(true);
    expect(await store.look(provider, 's')).toMatchObject({ record: { incomplete: true }, freshness: { state: 'finalizing' } });
    time.now += 60_000;
    due.shift()?.run();
    expect((await lookUntilArchived(store, provider)).record).toMatchObject({ incomplete: false, progress: { loaded: 500 } });
    expect(provider.calls).toHaveLength(2 * pages);
    expect(due).toEqual([]);
  });

  test('is archived as it is once the same has come for three minutes', async () => {
    const provider = lacking(() => true);
    await archiveLacking(provider);
    const { store } = newStore();
    const archived = await store.lookArchived(provider.origin, 's');
    expect(archived).toMatchObject({
      record: { incomplete: true, progress: { loaded: 300, total: 300 } },
      freshness: { state: 'archived' },
    });
    expect(await figures(provider)).toMatchObject({ summary: { people: 300 }, incomplete: true });
  });

  test('is read again behind the back of whoever opens it ten minutes later, and replaced when more comes', async () => {
    const provider = lacking((reading) => reading <= 4);
    const archivedAt = (await archiveLacking(provider)).time.now;
    const { store, time } = newStore();
    time.now = archivedAt + 10 * 60_000 - 1;
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'archived', refreshMs: null });
    expect(provider.calls).toHaveLength(4 * pages);
    time.now += 1;
    const view = await store.look(provider, 's');
    expect(view).toMatchObject({
      record: { incomplete: true },
      freshness: { state: 'archived', stale: false, reason: null, reasonCode: null, refreshMs: 1_000 },
    });
    await expect.poll(async () => (await store.look(provider, 's')).record.incomplete).toBe(false);
    expect((await store.lookArchived(provider.origin, 's'))?.freshness.state).toBe('archived');
    await lookUntilArchived(store, provider);
    const restarted = newStore();
    restarted.time.now = time.now + 24 * 3_600_000;
    expect((await restarted.store.look(provider, 's')).record).toMatchObject({ incomplete: false, progress: { loaded: 500, total: 500 } });
    expect(provider.calls).toHaveLength(5 * pages);
    expect(await figures(provider)).toMatchObject({ summary: { people: 500 }, incomplete: false });
  });

  test.each([
    ['no more comes', () => null],
    ['the provider no longer knows it', (call: string) => (call === 'session s' ? notFound : null)],
    ['the rows are gone', () => null],
  ])('stays as it was archived when %s, and is asked for once in ten minutes', async (name, fail) => {
    const provider = lacking(() => true);
    const archivedAt = (await archiveLacking(provider)).time.now;
    const rows = name === 'the rows are gone' ? [] : rowsNumbered(500);
    const later = fakeProvider({ rows, fail, changePage: (page, number) => (number === 2 ? { ...page, rows: [] } : page) });
    const { store, time } = newStore();
    time.now = archivedAt + 10 * 60_000;
    await store.look(later, 's');
    await expect.poll(async () => (await store.look(later, 's')).freshness.refreshMs).toBeNull();
    const asked = later.calls.length;
    expect(asked).toBeGreaterThan(0);
    time.now += 10 * 60_000 - 1;
    expect(await store.look(later, 's')).toMatchObject({
      record: { incomplete: true, progress: { loaded: 300, total: 300 } },
      freshness: { state: 'archived', stale: false, reason: null, reasonCode: null, refreshMs: null },
    });
    expect(later.calls).toHaveLength(asked);
    time.now += 1;
    await store.look(later, 's');
    expect(later.calls.length).toBeGreaterThan(asked);
  });

  test('is asked for once in ten minutes by the server that archived it, too', async () => {
    const provider = lacking(() => true);
    const { store, time } = await archiveLacking(provider);
    for (let reading = 5; reading <= 6; reading++) {
      time.now += 10 * 60_000;
      for (let look = 0; look < 3; look++) {
        await store.look(provider, 's');
        await expect.poll(async () => (await store.look(provider, 's')).freshness.refreshMs).toBeNull();
      }
      expect(provider.calls).toHaveLength(reading * pages);
    }
  });

  test('is not read again where nobody may ask: for recipients, or while the account has no calls to spare', async () => {
    const provider = lacking(() => true);
    const archivedAt = (await archiveLacking(provider)).time.now;
    const archive = createArchive(async () => db);
    const store = createSessionStore({ archive, now: () => archivedAt + 3_600_000, maySpare: () => false });
    expect((await store.look(provider, 's')).freshness.state).toBe('archived');
    await newStore().store.lookArchived(provider.origin, 's');
    expect(provider.calls).toHaveLength(4 * pages);
  });
});

describe('a failure of the database', () => {
  test('leaves the page working, which says why it is not archived, until a later try succeeds', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    const { disk, failing } = fullDisk();
    const { store, due, time } = newStore(failing);
    await expect
      .poll(async () => (await store.look(provider, 's')).freshness)
      .toMatchObject({ reason: 'not archived: the disk is full', reasonCode: 'not_archived' });
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'final', stale: false, refreshMs: 61_000 });
    expect(due).toMatchObject([{ when: begin + 60_000 }]);
    expect(logged).toHaveBeenCalledTimes(1);
    time.now += 60_000;
    due.shift()?.run();
    await expect.poll(() => due).toMatchObject([{ when: begin + 180_000 }]);
    disk.full = false;
    due.shift()?.run();
    await lookUntilArchived(store, provider);
    expect(provider.calls).toHaveLength(2);
  });

  test('has the provider asked for what the archive cannot give', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    const broken = createArchive(() => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' })));
    const { store } = newStore(broken);
    expect((await store.look(provider, 's')).record.connections).toHaveLength(3);
    await expect.poll(async () => (await store.look(provider, 's')).freshness.reason).toBe('not archived: the data folder is read-only');
    expect(logged.mock.calls.map(([entry]) => (entry as { doing: string }).doing)).toEqual([
      'reading an archived session',
      'archiving a session',
      'looking up an archived session',
    ]);
  });

  test('lets readers go on while another process holds the file for long, and the writer say so after 5 s', async () => {
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    const provider = fakeProvider({ rows: rowsNumbered(3) });
    await lookUntilArchived(newStore().store, provider);
    const other = new DatabaseSync(path.join(folder, 'rollcall.db'));
    other.exec('begin immediate');
    const { store } = newStore();
    expect((await store.look(provider, 's')).freshness.state).toBe('archived');
    expect((await store.look(provider, 't')).record.connections).toHaveLength(3);
    await expect
      .poll(async () => (await store.look(provider, 't')).freshness.reason, { timeout: 15_000 })
      .toBe('not archived: another process is writing to the database');
    other.close();
  });
});
