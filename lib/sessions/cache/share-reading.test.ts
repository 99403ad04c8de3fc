import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { createLease, instanceLeases, readingLeases } from '@/lib/db/lease';
import { type EachDatabase, startEachDatabase } from '@/lib/db/testing/each-database';
import { words } from '@/lib/providers/id-forms';
import { eraseIds } from '@/lib/sessions/archive/erased/erase-ids';
import { unpackRecord } from '@/lib/sessions/archive/kept-record';
import { type FakeProvider, fakeProvider, rowsNumbered, rowsStillIn, session } from '@/lib/sessions/testing/fake-provider';
import { createSessionStore, type SessionStore } from './session-store';
import { createSharedReading } from './share-reading';

const begin = Date.UTC(2026, 0, 1, 9, 30);

let each: EachDatabase;
beforeAll(async () => {
  each = await startEachDatabase();
}, 60_000);
afterAll(() => each.stop());

const live = { ...session, status: 'live' as const, endedAt: null };
const liveProvider = (rows: number, more: object = {}) =>
  fakeProvider({ rows: rowsStillIn(rows), session: () => live, asOf: () => begin, ...more });

/** Time that passes for all; a clock may be wrong by so many ms. */
const time = { now: begin };

interface Instance {
  store: SessionStore;
  provider: FakeProvider;
}

async function startInstances(db: Database, count: number, makeProvider: () => FakeProvider, wrongBy: readonly number[] = []) {
  const instances: Instance[] = [];
  for (let index = 0; index < count; index++) {
    await createLease(db, `${instanceLeases}${index}`, `${index}`).renew();
    const now = () => time.now + (wrongBy[index] ?? 0);
    const read = createSharedReading({ open: async () => db, holder: `${index}`, now });
    instances.push({ store: createSessionStore({ now, read }), provider: makeProvider() });
  }
  return instances;
}

/** Times on the database go on as ours do. */
async function pass(db: Database, ms: number): Promise<void> {
  time.now += ms;
  await db
    .updateTable('live_record')
    .set((eb) => ({ read_at: eb('read_at', '-', ms) }))
    .execute();
}

/** Looks until nothing is being read. */
async function look({ store, provider }: Instance) {
  await expect.poll(async () => (await store.look(provider, 's')).freshness.refreshMs).not.toBe(1_000);
  return store.look(provider, 's');
}

const copiesIn = (db: Database) => db.selectFrom('live_record').select('session_id').execute();
const lookAll = (instances: Instance[]) => Promise.all(instances.map(look));
const callsOf = (instances: Instance[]) => instances.flatMap(({ provider }) => provider.calls).length;

describe('instances on one database', () => {
  test('read a live session once for all of them, every 15 s', async () => {
    const db = await each.open('postgres');
    const instances = await startInstances(db, 4, () => liveProvider(500));
    const pages = 4;
    for (let round = 0; round < 8; round++) {
      const views = await lookAll(instances);
      expect(views.map(({ record }) => record.connections.length)).toEqual([500, 500, 500, 500]);
      expect(callsOf(instances)).toBe(pages * (round + 1));
      await pass(db, 15_000);
    }
  });

  test('take what another read by the age that it has, however wrong their clocks are', async () => {
    const db = await each.open('postgres');
    const [right, wrong] = (await startInstances(db, 2, () => liveProvider(3), [0, 3_600_000])) as [Instance, Instance];
    const first = await look(right);
    await expect.poll(() => copiesIn(db)).toHaveLength(1);
    await pass(db, 10_000);
    const copied = await look(wrong);
    expect(callsOf([wrong])).toBe(0);
    const age = (record: { readAt: number }, now: number) => Math.round((now - record.readAt) / 1_000);
    expect(age(copied.record, time.now + 3_600_000)).toBe(age(first.record, time.now));
    expect(copied.record.readAt - (copied.record.beganAt ?? 0)).toBe(first.record.readAt - (first.record.beganAt ?? 0));
  });

  test('show what they have while another one reads, and read themselves once that one has failed', async () => {
    const db = await each.open('postgres');
    const [one, other] = (await startInstances(db, 2, () => liveProvider(3))) as [Instance, Instance];
    await lookAll([one, other]);
    const known = callsOf([one, other]);
    await pass(db, 15_000);
    const lease = createLease(db, `${readingLeases}fake/account/s`, 'somebody');
    await lease.renew();
    expect((await other.store.look(other.provider, 's')).record.connections).toHaveLength(3);
    expect(callsOf([one, other])).toBe(known);
    await lease.giveUp();
    await look(other);
    expect(callsOf([one, other])).toBe(known + 2);
  });

  test('tell nothing where there is nobody to tell, nor of what was not read whole', async () => {
    const db = await each.open('postgres');
    const [alone] = (await startInstances(db, 1, () => liveProvider(3))) as [Instance];
    await look(alone);
    expect(await copiesIn(db)).toEqual([]);
    const fail = (call: string) => (call === 'page s 2' ? new Error('broken') : null);
    const [part, next] = (await startInstances(db, 2, () => liveProvider(500, { fail }))) as [Instance, Instance];
    await part.store.lookWhole(part.provider, 's');
    await next.store.lookWhole(next.provider, 's');
    expect(await copiesIn(db)).toEqual([]);
    expect(next.provider.calls).not.toEqual([]);
  });

  test('leave what has ended long ago to the archive', async () => {
    const db = await each.open('postgres');
    const ended = () => fakeProvider({ rows: rowsNumbered(3), asOf: () => begin + 24 * 3_600_000 });
    await lookAll(await startInstances(db, 2, ended));
    expect(await copiesIn(db)).toEqual([]);
  });

  test('have no copy of somebody who was erased', async () => {
    const db = await each.open('postgres');
    const instances = await startInstances(db, 2, () => liveProvider(3));
    await eraseIds(db, 'command', { origin: 'fake/account', ids: ['p1', 'u1'] }, begin + 60_000);
    await lookAll(instances);
    const row = await db.selectFrom('live_record').select(['encoding', 'content']).executeTakeFirstOrThrow();
    const { record } = await unpackRecord('fake/account', { ...row, id_shape: words.name });
    expect(record.connections.map(({ name }) => name)).toEqual(['Person 0', expect.not.stringContaining('Person'), 'Person 2']);
  });

  test('read by themselves on SQLite, and where the database cannot be asked', async () => {
    const [alone] = (await startInstances(await each.open('sqlite'), 1, () => liveProvider(3))) as [Instance];
    await look(alone);
    expect(alone.provider.calls).toHaveLength(2);
    const read = createSharedReading({ open: () => Promise.reject(new Error('away')), holder: 'x' });
    const provider = liveProvider(3);
    const view = await createSessionStore({ read }).look(provider, 's');
    expect(view.record.connections).toHaveLength(3);
  });
});
