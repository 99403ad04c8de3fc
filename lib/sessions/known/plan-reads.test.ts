import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { env } from '@/lib/env';
import { words } from '@/lib/providers/id-forms';
import type { SessionListQuery } from '@/lib/providers/provider';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { listSessions } from '@/lib/sessions/session-list';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { fakeProvider, session } from '@/lib/sessions/testing/fake-provider';
import { planMissingReads, readKind } from './plan-reads';

ownDatabase();

const now = Date.UTC(2026, 5, 1, 12);
const [minute, hour] = [60_000, 3_600_000];
const ended = { ...session, id: 'ended', status: 'ended' as const, startedAt: now - hour, endedAt: now - 5 * minute };
const live = { ...session, id: 'live', status: 'live' as const, startedAt: now - hour, endedAt: null };

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
});

function source(origin: string) {
  const items = [ended, live];
  const list = vi.fn(async (_: SessionListQuery) => ({ data: { items: [...items], total: items.length }, asOf: Date.now() }));
  return { provider: { ...fakeProvider({ rows: [] }), origin, listSessions: list }, items };
}

const reads = async (origin: string) => {
  const rows = await (await database())
    .selectFrom('job')
    .select(['key', 'due', 'state'])
    .where('kind', '=', readKind)
    .where('key', 'like', `${origin} %`)
    .orderBy('key')
    .execute();
  return rows.map(({ key, due, state }) => [key.slice(origin.length + 1), (due - now) / minute, state]);
};
const look = (provider: ReturnType<typeof source>['provider'], page: number) =>
  listSessions(provider, { page, perPage: 25, sort: 'startedAt', order: 'desc' });

describe('sessions that somebody sees in a list before the worker lists them', () => {
  test('are read by the worker like all others, 15 minutes after their end', async () => {
    const { provider, items } = source('seen');
    await look(provider, 1);
    expect(await reads('seen')).toEqual([
      ['ended', 10, 'waiting'],
      ['live', 23 * 60, 'waiting'],
    ]);
    items[1] = { ...live, status: 'ended', endedAt: now };
    await look(provider, 2);
    expect(await reads('seen')).toEqual([
      ['ended', 10, 'waiting'],
      ['live', 15, 'waiting'],
    ]);
  });

  test('are not where nothing is kept by itself, and are once it is', async () => {
    const { provider, items } = source('off');
    Object.assign(env(), { archive: 'off' });
    await look(provider, 1);
    expect(await reads('off')).toEqual([]);
    Object.assign(env(), { archive: 'auto' });
    await planMissingReads(await database(), 'off', items, { asOf: now, now });
    expect(await reads('off')).toHaveLength(2);
  });
});

describe('sessions that are listed again', () => {
  test('are read where they are not archived, and those that were given up stay so', async () => {
    const db = await database();
    const given = { origin: 'again', sessionId: 'ended', idForm: words, options };
    await archiveSession(db, { ...given, record: recordNumbered(1, 1) });
    await planMissingReads(db, 'again', [ended, live], { asOf: now, now });
    expect(await reads('again')).toEqual([['live', 23 * 60, 'waiting']]);
    await db.updateTable('job').set({ state: 'given-up' }).where('key', '=', 'again live').execute();
    await planMissingReads(db, 'again', [ended, live], { asOf: now, now });
    expect(await reads('again')).toEqual([['live', 23 * 60, 'given-up']]);
  });
});
