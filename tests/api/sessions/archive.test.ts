import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { participantAnswer, participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { sessionAnswer, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startApi } from '@/tests/api/http/api-server';

const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
const params = { source: 'realtimekit', sessionId: scenarioIds.class };
const sources = ['realtimekit', 'videosdk'] as const;
let api: Awaited<ReturnType<typeof startApi>>;
let restarted: typeof import('@/tests/api/http/api-server')['handlers'];
let participantId: string;
let before: string[];

const detail = 'filters=device_info,ip_information,precall_network_information,events,quality_stats&include_peer_events=true';
const asked: [string, string][] = [
  [`${sessionPath}/participants`, 'perPage=200'],
  [`${sessionPath}/timeline`, ''],
  [`${sessionPath}/invitees`, 'perPage=200'],
  [`${sessionPath}/participants/{participantId}`, detail],
];

/** As a server that was started again: what is in no database is forgotten. */
async function askRestarted(route: string, query: string, at: { source: string; sessionId: string } = params) {
  const request = new Request(`http://localhost:3000${route.replaceAll(/[{}]/g, '')}?${query}`);
  const response = await restarted[route]?.GET(request, {
    params: Promise.resolve({ ...at, participantId, connectionId: '', meetingId: '' }),
  });
  if (response === undefined) throw new Error(`There is no route ${route}.`);
  return { status: response.status, text: await response.text() };
}

beforeAll(async () => {
  api = await startApi();
  for (const [source, sessionId] of [
    ['realtimekit', scenarioIds.class],
    ['videosdk', scenarioIds['vsdk-class']],
  ] as const) {
    const state = async () => sessionAnswer.parse((await api.ask(sessionPath, { source, sessionId })).body).freshness.state;
    await vi.waitFor(async () => expect(await state()).toBe('archived'), { timeout: 20_000 });
  }
  const people = participantsAnswer.parse((await api.ask(`${sessionPath}/participants`, params)).body);
  participantId = people.items[0]?.id ?? '';
  before = [];
  for (const [route, query] of asked) {
    const { status, text } = await api.ask(route, { ...params, participantId }, query);
    expect(status, text).toBe(200);
    before.push(text);
  }
  await api.fault('.', { kind: 'status', status: 404 });
  await api.takeCalls();
  vi.resetModules();
  restarted = (await import('@/tests/api/http/api-server')).handlers;
}, 60_000);
afterAll(() => api.close());

describe('the archive', () => {
  test('shows an archived session whole after a restart, without a call, although the provider no longer knows it', async () => {
    const { status, text } = await askRestarted(sessionPath, '');
    expect(status).toBe(200);
    expect(sessionAnswer.parse(JSON.parse(text)).freshness).toMatchObject({
      state: 'archived',
      stale: false,
      reason: null,
      reasonCode: null,
      refreshMs: null,
    });
    for (const [index, [route, query]] of asked.entries()) {
      expect(await askRestarted(route, query)).toEqual({ status: 200, text: before[index] });
    }
    expect(await api.takeCalls()).toEqual([]);
  });

  test('gives the parts of a report that were read before', async () => {
    const { text } = await askRestarted(`${sessionPath}/participants/{participantId}`, detail);
    const { connections } = participantAnswer.parse(JSON.parse(text));
    const parts = connections.flatMap(({ reports }) => Object.values(reports ?? {}));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => part !== undefined && 'error' in part)).toEqual([]);
  });

  test.each(sources)('lists the archived sessions of %s while the provider cannot', async (source) => {
    const { status, text } = await askRestarted('/api/sources/{source}/sessions', 'status=ended', { source, sessionId: '' });
    expect(status).toBe(200);
    const { items, total, stale, reason } = sessionsAnswer.parse(JSON.parse(text));
    expect({ total, stale }).toEqual({ total: 1, stale: true });
    expect(reason).toMatch(/\.$/);
    expect(items[0]).toMatchObject({ peakSource: 'counted', status: 'ended' });
    expect(items[0]?.people).toBeGreaterThan(10);
  });

  test.each([
    ['realtimekit', ['tuesday  ALGÉBRA', 'ii,\ttues', scenarioIds.class.toUpperCase()], ['algebra monday', '%', '_']],
    ['videosdk', [scenarioIds['vsdk-class'].slice(2, 20)], ['nothing like it', '\\']],
  ] as const)('searches the archived sessions of %s by words, and without a hit answers an empty list', async (source, hits, misses) => {
    for (const [total, searches] of [
      [1, hits],
      [0, misses],
    ] as const) {
      for (const search of searches) {
        const query = `status=ended&search=${encodeURIComponent(search)}`;
        const { status, text } = await askRestarted('/api/sources/{source}/sessions', query, { source, sessionId: '' });
        expect([search, status]).toEqual([search, 200]);
        const answer = sessionsAnswer.parse(JSON.parse(text));
        expect({ search, total: answer.total, items: answer.items.length, stale: answer.stale }).toEqual({
          search,
          total,
          items: total,
          stale: true,
        });
        expect(answer.reason).toMatch(/\.$/);
      }
    }
  });

  test('says that the provider fails where nothing is archived', async () => {
    expect((await askRestarted(sessionPath, '', { ...params, sessionId: scenarioIds.standup })).status).toBe(404);
    expect((await askRestarted('/api/sources/{source}/sessions', 'status=live', params)).status).not.toBe(200);
  });
});
