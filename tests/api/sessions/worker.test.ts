import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SessionItem, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { trendsAnswer } from '@/lib/domain/answers/trends-answer';
import { startApi } from '@/tests/api/http/api-server';

let api: Awaited<ReturnType<typeof startApi>>;
let stop: AbortController;
let working: Promise<void>;

async function startWorker(): Promise<void> {
  const { database } = await import('@/lib/db/database');
  const { runWorker } = await import('@/lib/worker/run-worker');
  const { onBehalfOf } = await import('@/lib/providers/calls/call-purpose');
  stop = new AbortController();
  const options = { db: await database(), holder: 'this test', keepsArchive: true, signal: stop.signal };
  working = onBehalfOf('worker', () => runWorker(options), stop.signal);
}

const table = async (name: 'job' | 'archived_session' | 'known_session' | 'lease') => {
  const { database } = await import('@/lib/db/database');
  return (await database()).selectFrom(name).selectAll().execute();
};

/** Ended sessions of a source as its list has them, all pages. */
async function listed(source: string) {
  const items: SessionItem[] = [];
  for (let page = 1; ; page++) {
    const { body } = await api.ask('/api/sources/{source}/sessions', { source }, `status=ended&perPage=200&page=${page}`);
    const answer = sessionsAnswer.parse(body);
    items.push(...answer.items);
    if (answer.items.length < 200) return items;
  }
}

beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(async () => {
  stop.abort();
  await working;
  await api.close();
});

const trendsPath = '/api/sources/{source}/trends';

/** What our own lists tell of the sessions of a source that began in a stretch (ms). */
async function addedUp(source: string, from: number, to: number) {
  const days = `perPage=200&from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
  const { body } = await api.ask('/api/sources/{source}/sessions', { source }, days);
  const { items, total } = sessionsAnswer.parse(body);
  expect(items).toHaveLength(total ?? -1);
  const read = items.filter(({ figuresFrom, status }) => figuresFrom === 'session' && status === 'ended');
  const people = read.reduce((sum, item) => sum + (item.people ?? 0), 0);
  const attended = read.reduce((sum, item) => sum + (item.people ?? 0) * (item.averageAttendance ?? 0), 0);
  return {
    sessions: items.length,
    people,
    averageAttendance: attended / people,
    incomplete: read.filter((item) => item.incomplete).length,
  };
}

describe('the worker', () => {
  test('has told nothing of four weeks before it has listed them', async () => {
    const { body } = await api.ask(trendsPath, { source: 'videosdk' });
    const nothing = { sessions: null, people: null, averageAttendance: null };
    const needsALook = { missingRows: 0, manyAssumed: 0, unread: 0 };
    expect(trendsAnswer.parse(body)).toEqual({ ...nothing, before: nothing, needsALook, asOf: null });
  });

  test('lists and keeps every ended session of every source though nobody opens one', async () => {
    await startWorker();
    await vi.waitFor(
      async () => {
        expect((await table('known_session')).length).toBeGreaterThan(0);
        const jobs = await table('job');
        const now = Date.now();
        expect(jobs.filter(({ kind, due, tries }) => kind === 'read' && due <= now + 300_000 && tries === 0)).toEqual([]);
        expect(jobs.filter(({ kind, tries }) => kind.startsWith('walk') && tries > 0)).toEqual([]);
      },
      { timeout: 60_000, interval: 500 },
    );
    const archived = new Set((await table('archived_session')).map(({ session_id }) => session_id));
    for (const source of ['realtimekit', 'videosdk']) {
      const ended = (await listed(source)).filter(({ endedAt }) => endedAt !== null && Date.now() - Date.parse(endedAt) > 20 * 60_000);
      expect(ended.length).toBeGreaterThan(5);
      const missing = ended.filter(({ id }) => !archived.has(id));
      const reasons = new Map((await table('job')).map(({ key, error, due }) => [key.split(' ').at(-1), [error, due - Date.now()]]));
      expect(missing.map(({ id, title }) => [id, title, reasons.get(id)])).toEqual([]);
    }
  }, 90_000);

  test('makes the figures of the last four weeks, which are those of the list, and asks nobody for them', async () => {
    await api.takeCalls();
    const { status, text, body } = await api.ask(trendsPath, { source: 'realtimekit' });
    expect(status, text).toBe(200);
    const { asOf, before, needsALook, ...last } = trendsAnswer.parse(body);
    expect(body).toEqual(trendsAnswer.parse(body));
    expect((await api.takeCalls()).filter((call) => JSON.stringify(call).includes('participants'))).toEqual([]);
    const to = Date.parse(asOf ?? '');
    const weeks = 28 * 86_400_000;
    const { incomplete, averageAttendance, ...listed } = await addedUp('realtimekit', to - weeks, to);
    expect(last).toEqual({ ...listed, averageAttendance: expect.closeTo(averageAttendance, 9) });
    expect(needsALook).toMatchObject({ missingRows: incomplete, unread: 0 });
    expect(before.sessions).toBe((await addedUp('realtimekit', to - 2 * weeks, to - weeks)).sessions);
    expect(listed.sessions).toBeGreaterThan(5);
  });

  test('leaves each call in the book of the account, and none above its part', async () => {
    const { configuredAccounts } = await import('@/lib/providers/registry');
    for (const { book } of configuredAccounts()) {
      await book.look();
      expect(book.budget.used('worker')).toBeGreaterThan(0);
      expect(book.budget.used('worker')).toBeLessThanOrEqual(0.6 * book.budget.limit);
    }
  });

  test('reads the sessions of one account while the calls of another are used up', async () => {
    const { configuredAccounts } = await import('@/lib/providers/registry');
    const { addJobs } = await import('@/lib/db/jobs');
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const [full, other] = configuredAccounts();
    for (;;) if ((await full?.book.book({ purpose: 'worker', brokenSince: null })) !== null) break;
    const archived = await table('archived_session');
    const of = (origins: string | undefined) =>
      archived.filter(({ origin }) => origins !== undefined && origin.startsWith(origins)).slice(0, 3);
    const again = [...of(full?.origins), ...of(other?.origins)];
    expect(again).toHaveLength(6);
    // What waits longest is the full account's.
    const jobs = again.map(({ origin, session_id }, index) => ({ kind: 'read', key: `${origin} ${session_id}`, priority: 0, due: index }));
    const ids = again.map(({ session_id }) => session_id);
    await db.deleteFrom('archived_session').where('session_id', 'in', ids).execute();
    await addJobs(db, jobs);
    const kept = async () =>
      (await table('archived_session')).filter(({ session_id }) => ids.includes(session_id)).map((row) => row.origin);
    await vi.waitFor(async () => expect(await kept()).toHaveLength(3), { timeout: 30_000, interval: 200 });
    for (const origin of await kept()) expect(origin.startsWith(other?.origins ?? '-')).toBe(true);
  }, 60_000);

  test('gives up its lease and leaves no job counted as tried when it is to end', async () => {
    stop.abort();
    await working;
    expect(await table('lease')).toMatchObject([{ name: 'worker', until: 0 }]);
    const jobs = await table('job');
    expect(jobs.filter(({ kind, tries }) => kind.startsWith('walk') && tries > 0)).toEqual([]);
  });
});
