import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/database';
import { sessionAnswer, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startApi } from '@/tests/api/http/api-server';

const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
const listPath = '/api/sources/{source}/sessions';
const places = [
  { source: 'realtimekit', sessionId: scenarioIds.class },
  { source: 'videosdk', sessionId: scenarioIds['vsdk-class'] },
];
let api: Awaited<ReturnType<typeof startApi>>;
let handlers: typeof import('@/tests/api/http/api-server')['handlers'];

/** As a server that was started again: what is in no database is forgotten. */
async function restart() {
  vi.resetModules();
  handlers = (await import('@/tests/api/http/api-server')).handlers;
}

async function ask(route: string, params: { source: string; sessionId: string }, query = '') {
  const request = new Request(`http://localhost:3000${route.replaceAll(/[{}]/g, '')}?${query}`);
  const response = await handlers[route]?.GET(request, {
    params: Promise.resolve({ ...params, participantId: '', meetingId: '', connectionId: '' }),
  });
  if (response?.status !== 200) throw new Error(`${response?.status} ${await response?.text()}`);
  return response.json();
}
const open = async (place: (typeof places)[number]) => sessionAnswer.parse(await ask(sessionPath, place));
const listed = async (place: (typeof places)[number]) => {
  const { items, stale } = sessionsAnswer.parse(await ask(listPath, place, 'status=ended&perPage=200'));
  return { item: items.find(({ id }) => id === place.sessionId), stale };
};

/** Calls since this was last asked that read a session, not a list of sessions. */
async function readings(): Promise<number> {
  const calls = (await api.takeCalls()) as { path: string }[];
  return calls.filter(({ path }) => places.some(({ sessionId }) => path.endsWith(`/sessions/${sessionId}`))).length;
}

beforeAll(async () => {
  api = await startApi();
  await restart();
  for (const place of places)
    await vi.waitFor(async () => expect((await open(place)).freshness.state).toBe('archived'), { timeout: 20_000 });
}, 60_000);
afterEach(async () => {
  vi.unstubAllEnvs();
  await api.clearFaults();
});
afterAll(() => api.close());

describe.each(places)('an archived session of $source', (place) => {
  test('is listed with the figures that it has when it is opened, whatever an older version counted, while the provider answers and while it fails', async () => {
    const { summary } = await open(place);
    const { people, peak, present, partial, absent, averageAttendance } = summary;
    const expected = { people, peak, present, partial, absent, averageAttendance, peakSource: 'counted', status: 'ended' };
    for (const fails of [false, true]) {
      const db = await database();
      const old = { counting_version: 1, counted_from: null, people: people + 1, peak: peak + 1, present: null, curve: null };
      await db.updateTable('archived_session').set(old).where('session_id', '=', place.sessionId).execute();
      if (fails) await api.fault('.', { kind: 'status', status: 503 });
      await restart();
      const { item, stale } = await listed(place);
      expect({ stale, item }).toMatchObject({ stale: fails, item: expected });
      expect(item?.curve?.at.length).toBeLessThanOrEqual(40);
      expect(Math.max(...(item?.curve?.people ?? []))).toBe(peak);
    }
  });

  test('is read again when its entry in the list has changed and somebody opens it, once', async () => {
    await restart();
    await listed(place);
    await readings();
    // The end of VideoSDK's, and when RealtimeKit's was changed.
    await api.fault('/sessions\\?', { kind: 'null-fields', fields: ['updated_at', 'end'] });
    await restart();
    await listed(place);
    expect(await readings()).toBe(0);
    await vi.waitFor(async () => expect((await open(place)).freshness).toMatchObject({ state: 'archived', refreshMs: null }));
    expect(await readings()).toBe(1);
    await restart();
    await listed(place);
    expect((await open(place)).freshness).toMatchObject({ state: 'archived', refreshMs: null });
    expect(await readings()).toBe(0);
  });

  test('is asked for once more where its record lacks fields, and not again when the provider has forgotten it', async () => {
    const db = await database();
    const old = { record_version: 1, tried_at: null };
    await db.updateTable('archived_session').set(old).where('session_id', '=', place.sessionId).execute();
    await api.fault('.', { kind: 'status', status: 404 });
    await readings();
    for (const expected of [1, 0]) {
      await restart();
      await vi.waitFor(async () =>
        expect((await open(place)).freshness).toMatchObject({ state: 'archived', refreshMs: null, stale: false }),
      );
      expect(await readings()).toBe(expected);
    }
  });
});

describe('the list of sessions', () => {
  test('shows a session as it is counted when it is opened after the excluded roles have changed', async () => {
    const [place] = places;
    if (place === undefined) throw new Error('There is no place.');
    const { roles, summary } = await open(place);
    const role = roles[0]?.role ?? '';
    vi.stubEnv('EXCLUDED_ROLES', role);
    await restart();
    const { item } = await listed(place);
    const { summary: without } = await open(place);
    expect(without.people).toBeLessThan(summary.people);
    expect(item?.people).toBe(without.people);
  });
});
