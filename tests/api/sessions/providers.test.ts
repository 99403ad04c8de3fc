import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';
import { createRegistry, type Registry } from '@/lib/providers/create-registry';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { scenarioIds } from '@/simulator/scenario-ids';
import { type Simulator, startSimulator } from '@/simulator/server';

let simulator: Simulator;

/** A registry of its own, so that one test's pause or open breaker is not another's. */
function registry(): Registry {
  const { listening, realtimekit, videosdk } = simulator;
  // The shortest waits between tries.
  return createRegistry(parseEnv({ ROLLCALL_DEMO: JSON.stringify({ listening, realtimekit, videosdk }) }), { random: () => 0 });
}

async function provider(source: 'realtimekit' | 'videosdk'): Promise<Provider> {
  const found = (await registry().accountOf(source)?.sources())?.find(({ source: { id } }) => id === source);
  if (!found) throw new Error(`no source ${source}`);
  return found;
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${simulator.listening}/__control/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

const fault = (kind: string, options: object = {}, times: number | null = null) =>
  control('POST', 'faults', { match: '/(kit|v2)/', fault: { kind, ...options }, times });
const callCount = async () => ((await control('GET', 'calls')) as unknown[]).length;

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

beforeAll(async () => {
  simulator = await startSimulator({ now: '2026-03-11T10:20:30.000Z' });
});
afterEach(async () => {
  await control('DELETE', 'faults');
  await control('DELETE', 'calls');
});
afterAll(() => simulator.close());

describe.each(['realtimekit', 'videosdk'] as const)('the provider %s on the simulator', (source) => {
  test('lists sessions and meetings, opens one of each, and makes one call for each', async () => {
    const kit = await provider(source);
    const asOf = Date.parse('2026-03-11T10:20:30.000Z');
    const sessions = await kit.listSessions({ page: 1, perPage: 20, sort: 'startedAt', order: 'desc' });
    expect(sessions.asOf).toBe(asOf);
    expect(sessions.data.items).toHaveLength(20);
    expect(sessions.data.total).toBeGreaterThan(20);
    const first = sessions.data.items[0];
    const opened = await kit.getSession(first?.id ?? '');
    expect(opened.data.session).toMatchObject({ id: first?.id, title: first?.title, startedAt: first?.startedAt, invalidTimes: false });
    const meetings = await kit.listMeetings({ page: 1, perPage: 5 });
    expect(meetings.data.items).toHaveLength(5);
    const meeting = await kit.getMeeting(meetings.data.items[0]?.id ?? '');
    expect(meeting.data).toEqual(meetings.data.items[0]);
    const ofMeeting = await kit.listSessions({ page: 1, perPage: 50, sort: 'startedAt', order: 'desc', meetingId: meeting.data.id });
    expect(new Set(ofMeeting.data.items.map((session) => session.meetingId))).toEqual(new Set([meeting.data.id]));
    const live = await kit.listSessions({ page: 1, perPage: 50, sort: 'startedAt', order: 'desc', status: 'live' });
    expect(live.data.items.length).toBeGreaterThan(0);
    expect(live.data.items.every((session) => session.status === 'live' && session.endedAt === null)).toBe(true);
    expect(await callCount()).toBe(6);
  });

  test('reads the participants page by page and every part of a report', async () => {
    const kit = await provider(source);
    const id = scenarioIds[source === 'videosdk' ? 'vsdk-large' : 'webinar'];
    const [first, second] = [await kit.listConnections(id, 1), await kit.listConnections(id, 2)];
    expect([first.data.rows.length, second.data.rows.length]).toEqual([200, 200]);
    expect(first.data.totalCount).toBeGreaterThan(400);
    const ids = [...first.data.rows, ...second.data.rows].map((row) => row.reportId);
    expect(new Set(ids).size).toBe(400);
    for (const filter of kit.source.can.filters) {
      const parts = await Promise.all(
        ids.slice(0, 5).map((reportId) => kit.getReportPart(id, reportId ?? '', filter).catch((error: unknown) => error)),
      );
      const failures = parts.filter((part) => part instanceof Error);
      expect(failures.every((error) => error instanceof ProviderError && error.kind === 'not-found')).toBe(true);
      expect(failures.length).toBeLessThan(5);
    }
  });

  test('keeps every row of the oddities', async () => {
    const kit = await provider(source);
    const { data } = await kit.listConnections(scenarioIds[source === 'videosdk' ? 'vsdk-oddities' : 'oddities'], 1);
    expect(data.rows.length).toBeGreaterThan(5);
    expect(data.rows.some((row) => row.invalidTimes)).toBe(true);
  });

  test('calls an unknown session not found', async () => {
    const kit = await provider(source);
    const unknown = source === 'videosdk' ? '0'.repeat(24) : '00000000-0000-4000-8000-000000000000';
    expect(await failureOf(kit.getSession(unknown))).toMatchObject({ kind: 'not-found' });
    expect(await callCount()).toBe(1);
  });

  test.each([
    ['status', { status: 500 }, 'unavailable', 3],
    ['status', { status: 504 }, 'unavailable', 3],
    ['status', { status: 401 }, 'unauthorized', 1],
    ['status', { status: 403 }, 'unauthorized', 1],
    ['status', { status: 404 }, 'not-found', 1],
    ['status', { status: 400 }, 'bad-request', 1],
    ['status', { status: 429, headers: { 'retry-after': '7' } }, 'rate-limited', 1],
    ['status', { status: 429, retryAfterDateMs: 20_000 }, 'rate-limited', 1],
    ['status', { status: 429 }, 'rate-limited', 1],
    ['cloudflare-1015', {}, 'rate-limited', 1],
    ['html-page', {}, 'unexpected-answer', 1],
    ['html-page', { status: 502 }, 'unavailable', 3],
    ['redirect', {}, 'redirected', 1],
    ['truncated', {}, 'unexpected-answer', 1],
    ['truncated', { length: 'wrong' }, 'unreachable', 3],
    ['empty', {}, 'unexpected-answer', 1],
    ['no-content', {}, 'unexpected-answer', 1],
    ['not-json', {}, 'unexpected-answer', 1],
    ['deep-json', {}, 'unexpected-answer', 1],
    ['huge-body', { bytes: 60_000_000 }, 'too-large', 1],
    ['gzip-bomb', { bytes: 600_000_000 }, 'too-large', 1],
    ['reset', {}, 'unreachable', 3],
    ['reset', { when: 'in-body' }, 'unreachable', 3],
  ])('turns the fault %s %j into %s after %i calls', async (kind, options, expected, calls) => {
    const kit = await provider(source);
    await fault(kind, options);
    const error = await failureOf(kit.listConnections(scenarioIds[source === 'videosdk' ? 'vsdk-class' : 'class'], 1));
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind: expected });
    expect(JSON.stringify([error, String(error)])).not.toContain(simulator.realtimekit.token);
    expect(await callCount()).toBe(calls);
  });

  test.each(['unknown-fields', 'null-fields', 'drop-fields', 'content-type', 'extra-events', 'equal-times', 'times-without-zone'])(
    'reads every row in spite of %s',
    async (kind) => {
      const kit = await provider(source);
      const id = scenarioIds[source === 'videosdk' ? 'vsdk-class' : 'class'];
      const plain = await kit.listConnections(id, 1);
      await fault(kind);
      const odd = await kit.listConnections(id, 1);
      expect(odd.data.rows.map((row) => row.userId)).toEqual(plain.data.rows.map((row) => row.userId));
      expect(odd.data.rows.map((row) => row.joinedAt)).toEqual(plain.data.rows.map((row) => row.joinedAt));
    },
  );

  test('recovers from one error without the reader noticing', async () => {
    const kit = await provider(source);
    await fault('status', { status: 500 }, 1);
    expect((await kit.listMeetings({ page: 1, perPage: 5 })).data.items).toHaveLength(5);
    expect(await callCount()).toBe(2);
  });
});

describe('RealtimeKit alone', () => {
  test('names what says success: false by its code, whatever the status', async () => {
    const kit = await provider('realtimekit');
    await fault('not-success');
    expect(await failureOf(kit.getSession(scenarioIds.class))).toMatchObject({ kind: 'unauthorized' });
  });

  test('finds the breakout rooms, each a session that can be read', async () => {
    const kit = await provider('realtimekit');
    const { rooms } = (await kit.getSession(scenarioIds.breakout)).data;
    expect(rooms).toHaveLength(3);
    for (const room of rooms) expect((await kit.listConnections(room.id, 1)).data.rows.length).toBeGreaterThan(0);
  });

  test('lists the invitees of a meeting', async () => {
    const kit = await provider('realtimekit');
    const { session } = (await kit.getSession(scenarioIds.class)).data;
    const invitees = await kit.listInvitees(session.meetingId ?? '', { page: 1, perPage: 200 });
    expect(invitees.data.items).toHaveLength(invitees.data.total ?? -1);
    expect(invitees.data.items.length).toBeGreaterThan(4);
  });

  test('sorts and searches where the provider can', async () => {
    const kit = await provider('realtimekit');
    const minutes = async (order: 'asc' | 'desc') =>
      (await kit.listSessions({ page: 1, perPage: 10, sort: 'minutes', order })).data.items.map((session) => session.minutes ?? 0);
    const [up, down] = [await minutes('asc'), await minutes('desc')];
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    const found = await kit.listSessions({ page: 1, perPage: 10, sort: 'startedAt', order: 'desc', search: 'algebra' });
    expect(found.data.items.length).toBeGreaterThan(0);
    expect(found.data.items.every((session) => /algebra/i.test(session.title ?? ''))).toBe(true);
  });

  test('refuses a wrong token as unauthorized', async () => {
    const wrong = createRegistry({ realtimekit: { ...simulator.realtimekit, token: 'wrong' }, videosdk: null, providerBudget: 10 });
    const { errors, providers } = await wrong.listProviders();
    expect(errors).toEqual([]);
    const call = providers[0]?.listMeetings({ page: 1, perPage: 1 });
    expect(await failureOf(call ?? Promise.resolve())).toMatchObject({ kind: 'unauthorized' });
  });

  test('finds all apps of the account when none is configured', async () => {
    const all = createRegistry({ realtimekit: { ...simulator.realtimekit, appIds: [] }, videosdk: null, providerBudget: 10 });
    const { providers, errors } = await all.listProviders();
    expect(errors).toEqual([]);
    expect(providers).toHaveLength(simulator.realtimekit.appIds.length);
  });
});
