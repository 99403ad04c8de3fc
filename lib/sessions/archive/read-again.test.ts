import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import type { Connection } from '@/lib/domain/connection';
import type { Session } from '@/lib/domain/session';
import { rowText } from '@/lib/domain/text/row-text';
import { ProviderError } from '@/lib/providers/provider-error';
import { createSessionStore } from '@/lib/sessions/cache/session-store';
import { type FakeProvider, fakeProvider, rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { createArchive } from './archive';
import { noteListed } from './listed-entry';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
const tenMinutes = 10 * 60_000;
const hour = 60 * 60_000;
const end = session.endedAt ?? 0;
const notFound = new ProviderError({ kind: 'not-found', provider: 'Fake', status: 404 });
const unavailable = new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 500 });
let folder: string;
let db: Database;
/** Our clock and the provider's. */
let now: number;

beforeEach(async () => {
  now = end + 2 * hour;
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-again-'));
  db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** What the provider has, as a test goes on to change it. */
interface There {
  session: Session;
  rows: Connection[];
  error: Error | null;
}

function thereIs(rows: Connection[], kept: Partial<Session> = {}) {
  const there: There = { session: { ...session, id: 's', updatedAt: end, ...kept }, rows, error: null };
  const provider = fakeProvider({
    rows: [],
    session: () => there.session,
    changePage: (page) => ({ ...page, rows: there.rows, totalCount: there.rows.length, endOffset: there.rows.length }),
    fail: () => there.error,
    asOf: () => now,
  });
  return { there, provider };
}

/** A store as after a start of the process, or of another instance: nothing in memory. */
function newStore() {
  const due: (() => void)[] = [];
  const finalizer = { watch: (_key: string, _when: number, run: () => void) => void due.push(run) };
  return { store: createSessionStore({ archive: createArchive(async () => db), finalizer, now: () => now }), due };
}
type Store = ReturnType<typeof newStore>['store'];

/** Opens the session and waits until whatever that causes is over. */
async function open(store: Store, provider: FakeProvider) {
  await expect.poll(async () => (await store.look(provider, 's')).freshness.refreshMs).not.toBe(1_000);
  const { record, freshness } = await store.look(provider, 's');
  return { people: record.connections.length, state: freshness.state, record, freshness };
}

/** How many readings were begun since this was last asked. */
function readings({ calls }: FakeProvider): number {
  return calls.splice(0).filter((call) => call === 'session s').length;
}

const kept = async () => (await createArchive(async () => db).read('fake/account', 's'))?.record.connections.length;
const list = ({ there }: { there: There }) => noteListed(db, 'fake/account', [there.session]);

/** A session that is archived, as an older version kept it: its record lacks fields. */
async function archivedBefore(rows = 3) {
  const { there, provider } = thereIs(rowsNumbered(rows));
  expect(await open(newStore().store, provider)).toMatchObject({ people: rows, state: 'archived' });
  await db.updateTable('archived_session').set({ record_version: 1 }).execute();
  now += hour;
  readings(provider);
  return { there, provider };
}

describe('a record of an older version, which lacks fields', () => {
  test('stays as it is by the hash that an older version made of it, and gives way to more', async () => {
    const { there, provider } = await archivedBefore();
    const firstHash = createHash('sha256').update(JSON.stringify([there.session, []]));
    for (const text of there.rows.map(rowText).sort()) firstHash.update(text);
    const older = { content_hash: firstHash.digest('base64url'), archived_at: 7 };
    await db.updateTable('archived_session').set(older).execute();
    const archived = () => db.selectFrom('archived_session').select(['content_hash', 'archived_at']).executeTakeFirstOrThrow();
    expect(await open(newStore().store, provider)).toMatchObject({ people: 3, state: 'archived' });
    expect([readings(provider), await archived()]).toEqual([1, older]);
    there.rows = rowsNumbered(4);
    await db.updateTable('archived_session').set({ record_version: 1 }).execute();
    now += 24 * hour;
    expect(await open(newStore().store, provider)).toMatchObject({ people: 4, state: 'archived' });
    expect((await archived()).archived_at).not.toBe(7);
  });

  test('is read again when somebody opens it, once, and then has them', async () => {
    const { there, provider } = await archivedBefore();
    there.rows = rowsNumbered(3).map((row) => ({ ...row, createdAt: 1 }));
    const { store } = newStore();
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'archived', refreshMs: 1_000 });
    expect((await open(store, provider)).record.connections[0]?.createdAt).toBe(1);
    expect(readings(provider)).toBe(1);
    for (const again of [store, newStore().store]) {
      now += 24 * hour;
      expect(await open(again, provider)).toMatchObject({ people: 3, state: 'archived' });
    }
    expect(readings(provider)).toBe(0);
  });

  test('stays as it is, and is asked for at no other opening, when the provider gives the same or has forgotten it', async () => {
    for (const error of [null, notFound]) {
      const { there, provider } = await archivedBefore();
      there.error = error;
      const { store } = newStore();
      for (const again of [store, store, newStore().store]) {
        expect(await open(again, provider)).toMatchObject({ people: 3, state: 'archived', freshness: { stale: false, reason: null } });
        now += 24 * hour;
      }
      expect(readings(provider)).toBe(1);
      await db.deleteFrom('archived_session').execute();
    }
  });

  test('stays as it is when fewer rows come', async () => {
    const { there, provider } = await archivedBefore();
    there.rows = rowsNumbered(1);
    expect(await open(newStore().store, provider)).toMatchObject({ people: 3, state: 'archived' });
    now += 24 * hour;
    expect(await open(newStore().store, provider)).toMatchObject({ people: 3 });
    expect([readings(provider), await kept()]).toEqual([1, 3]);
  });

  test('is asked for every ten minutes at most while the provider fails, by all processes together', async () => {
    const { there, provider } = await archivedBefore();
    there.error = unavailable;
    for (let round = 0; round < 2; round++) {
      const { store } = newStore();
      expect(await open(store, provider)).toMatchObject({ people: 3, state: 'archived', freshness: { stale: false, reason: null } });
      now += tenMinutes - 1;
      for (const again of [store, newStore().store]) expect((await open(again, provider)).people).toBe(3);
      expect(readings(provider)).toBe(1);
      now += 1;
    }
    there.error = null;
    await open(newStore().store, provider);
    now += tenMinutes;
    await open(newStore().store, provider);
    expect(readings(provider)).toBe(1);
  });
});

describe('an archived session whose entry in the list changes', () => {
  /** Archived by this version, and listed as it is. */
  async function archived(rows = 3, changed: Partial<Session> = {}) {
    const { there, provider } = thereIs(rowsNumbered(rows), changed);
    const { store } = newStore();
    expect(await open(store, provider)).toMatchObject({ people: rows, state: 'archived' });
    await list({ there });
    expect(await open(newStore().store, provider)).toMatchObject({ people: rows });
    expect(readings(provider)).toBe(1);
    return { there, provider, store };
  }

  test.each([
    ['when it was changed', { updatedAt: end + hour }],
    ['its end', { endedAt: end + 1 }],
    ['its status', { status: 'live', endedAt: null }],
  ] as const)('is read again by whoever opens it, here or elsewhere, but not by the list (%s)', async (_, change) => {
    const { there, provider, store } = await archived();
    there.session = { ...there.session, ...change };
    there.rows = rowsNumbered(4);
    await list({ there });
    expect(readings(provider)).toBe(0);
    // A second later, for this process has just looked.
    now += 1_000;
    expect((await open(store, provider)).people).toBe(4);
    expect(readings(provider)).toBe(1);
    expect((await open(newStore().store, provider)).people).toBe(4);
    expect(readings(provider)).toBe(0);
  });

  test('is not read once more while what was read of it is being archived', async () => {
    const { there, provider } = await archived();
    there.session = { ...there.session, endedAt: end + 1 };
    there.rows = rowsNumbered(4);
    await list({ there });
    const own = createArchive(async () => db);
    const held = Promise.withResolvers<void>();
    const storing = vi.fn(async (...given: Parameters<typeof own.store>) => {
      await held.promise;
      return own.store(...given);
    });
    const store = createSessionStore({ archive: { ...own, store: storing }, now: () => now });
    await store.look(provider, 's');
    await expect.poll(() => storing.mock.calls.length).toBe(1);
    for (let look = 0; look < 3; look++) await store.look(provider, 's');
    expect(readings(provider)).toBe(1);
    held.resolve();
    expect(await open(store, provider)).toMatchObject({ people: 4, state: 'archived' });
    expect(readings(provider)).toBe(0);
  });

  test('is read once for each change, and at most every ten minutes', async () => {
    const { there, provider } = await archived();
    const change = async (updatedAt: number) => {
      there.session = { ...there.session, updatedAt };
      await list({ there });
    };
    await change(1);
    await open(newStore().store, provider);
    await change(1);
    await open(newStore().store, provider);
    expect(readings(provider)).toBe(1);
    await change(2);
    now += tenMinutes - 1;
    await open(newStore().store, provider);
    expect(readings(provider)).toBe(0);
    now += 1;
    await open(newStore().store, provider);
    now += tenMinutes;
    await open(newStore().store, provider);
    expect(readings(provider)).toBe(1);
  });

  test('is read once, too, where the list never says what the session itself says', async () => {
    const { there, provider } = await archived();
    const listed = { session: { ...there.session, updatedAt: 7 } };
    for (let day = 0; day < 3; day++) {
      await noteListed(db, 'fake/account', [listed.session]);
      await open(newStore().store, provider);
      now += 24 * hour;
    }
    expect(readings(provider)).toBe(1);
  });

  test('is replaced by more rows, and never by fewer or by a part', async () => {
    const { there, provider } = await archived();
    for (const [rows, expected] of [
      [2, 3],
      [5, 5],
      [1, 5],
    ] as const) {
      there.rows = rowsNumbered(rows);
      there.session = { ...there.session, updatedAt: now };
      await list({ there });
      expect((await open(newStore().store, provider)).people).toBe(expected);
      expect(await kept()).toBe(expected);
      now += tenMinutes;
    }
    expect(readings(provider)).toBe(3);
  });

  test('is known of a record of an older version only by status and end', async () => {
    const { there, provider } = await archived();
    const old = JSON.stringify({ ...there.session, updatedAt: undefined });
    await db.updateTable('archived_session').set({ session: old }).execute();
    await noteListed(db, 'fake/account', [{ ...there.session, updatedAt: 5 }]);
    expect(await db.selectFrom('archived_session').select('listed').execute()).toEqual([{ listed: null }]);
    await noteListed(db, 'fake/account', [{ ...there.session, endedAt: 5 }]);
    expect(await db.selectFrom('archived_session').select('listed').execute()).not.toEqual([{ listed: null }]);
    await open(newStore().store, provider);
    expect(readings(provider)).toBe(1);
  });

  test('shows live when it goes on, stays archived as it was, and is archived anew when it has ended', async () => {
    const { there, provider, store } = await archived();
    const stillIn = { ...rowsNumbered(4).slice(3)[0], joinedAt: now, leftAt: null } as Connection;
    there.session = { ...there.session, status: 'live', endedAt: null };
    there.rows = [...rowsNumbered(3), stillIn];
    await list({ there });
    now += 1_000;
    expect(await open(store, provider)).toMatchObject({ people: 4, state: 'live', freshness: { refreshMs: 15_000 } });
    expect(store.isNewerThanArchived('fake/account', 's')).toBe(true);
    expect((await store.lookArchived('fake/account', 's'))?.record.connections).toHaveLength(3);
    expect(await kept()).toBe(3);
    // Another process has what is archived, and reads it again as well.
    expect(await open(newStore().store, provider)).toMatchObject({ people: 4, state: 'live' });

    now += hour;
    there.session = { ...there.session, status: 'ended', endedAt: now - 20 * 60_000 };
    there.rows = [...rowsNumbered(3), { ...stillIn, leftAt: now - 20 * 60_000 }];
    expect(await open(store, provider)).toMatchObject({ people: 4, state: 'archived' });
    expect(store.isNewerThanArchived('fake/account', 's')).toBe(false);
    expect(await kept()).toBe(4);
    readings(provider);
    expect(await open(newStore().store, provider)).toMatchObject({ people: 4, state: 'archived' });
    expect(readings(provider)).toBe(0);
  });
});

describe('a session that the provider calls live although everybody has left', () => {
  const forgotten = () => thereIs(rowsNumbered(3), { status: 'live', endedAt: null });

  test('is archived, but read again when somebody opens it ten minutes after the last reading, and live when somebody joins', async () => {
    const { there, provider } = forgotten();
    const { store } = newStore();
    const first = await open(store, provider);
    expect(first).toMatchObject({ people: 3, state: 'archived', freshness: { refreshMs: null } });
    now += tenMinutes - 1;
    for (const again of [store, newStore().store]) expect(await open(again, provider)).toMatchObject({ state: 'archived' });
    expect(readings(provider)).toBe(1);
    now += 1;
    // The same content goes on being the same record, so that nothing is counted anew.
    expect((await open(store, provider)).record).toBe(first.record);
    expect(readings(provider)).toBe(1);
    for (const again of [store, newStore().store]) expect(await open(again, provider)).toMatchObject({ state: 'archived' });
    expect(readings(provider)).toBe(0);

    now += tenMinutes;
    there.rows = [...there.rows, { ...rowsNumbered(4).slice(3)[0], joinedAt: now, leftAt: null } as Connection];
    expect(await open(store, provider)).toMatchObject({ people: 4, state: 'live' });
    expect(await kept()).toBe(3);
  });

  test('is not called final while it is not archived', async () => {
    const { provider } = forgotten();
    const never = { ...createArchive(async () => db), store: () => new Promise<never>(() => {}) };
    const store = createSessionStore({ archive: never, now: () => now });
    expect((await store.look(provider, 's')).freshness.state).toBe('finalizing');
  });
});

describe('what another instance does to an archived session', () => {
  test('is seen at the next look', async () => {
    const { there, provider } = thereIs(rowsNumbered(3));
    const [here, elsewhere] = [newStore().store, newStore().store];
    for (const store of [here, elsewhere]) await open(store, provider);
    there.rows = rowsNumbered(5);
    there.session = { ...there.session, updatedAt: now };
    await list({ there });
    now += 1_000;
    expect((await open(elsewhere, provider)).people).toBe(5);
    readings(provider);
    now += 1_000;
    expect((await open(here, provider)).people).toBe(5);
    expect(readings(provider)).toBe(0);
    await db.deleteFrom('archived_session').execute();
    now += 1_000;
    there.error = notFound;
    await expect(here.look(provider, 's')).rejects.toBe(notFound);
  });

  test('goes before what is worse here', async () => {
    const { there, provider } = thereIs(rowsNumbered(3), { endedAt: now - 5 * 60_000 });
    const { store, due } = newStore();
    expect((await open(store, provider)).state).toBe('finalizing');
    there.rows = rowsNumbered(5);
    now += 11 * 60_000;
    expect(await open(newStore().store, provider)).toMatchObject({ people: 5, state: 'archived' });
    there.rows = rowsNumbered(3);
    due.shift()?.();
    await expect.poll(async () => (await store.look(provider, 's')).freshness.state).toBe('archived');
    expect((await open(store, provider)).people).toBe(5);
    expect(await kept()).toBe(5);
  });
});
