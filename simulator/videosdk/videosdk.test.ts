import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, ask, type Json, listOf, videoSdkToken } from '@/simulator/ask';
import { scenarioIds } from '@/simulator/scenario-ids';
import { type Simulator, startSimulator } from '@/simulator/server';

const NOW = '2026-03-11T10:20:30.000Z';

/** The vendor's documented sample of the participants of a session, shortened to two. */
const SAMPLE = {
  pageInfo: { currentPage: 1, perPage: 2, lastPage: 5, total: 10 },
  data: {
    id: '61763c2597b0c743cf454204',
    roomId: 'abc-xyzw-lmno',
    customRoomId: 'testing-room',
    participants: [
      { participantId: 'a1pu7evl', name: 'Demo-1', timelog: [{ start: '2021-10-25T05:09:58.934Z', end: '2021-10-25T05:28:45.002Z' }] },
      { participantId: 'ylgjhgeh', name: 'Demo-3', timelog: [{ start: '2021-10-25T05:10:30.129Z', end: null }] },
    ],
    links: { get_room: 'https://api.videosdk.live/v2/rooms/abc-xyzw-lmno', get_session: 'https://api.videosdk.live/v2/sessions/' },
  },
};

let simulator: Simulator;
let videosdk: Ask['videosdk'];
let control: Ask['control'];
beforeAll(async () => {
  simulator = await startSimulator({ now: NOW });
  ({ videosdk, control } = ask(simulator));
});
afterAll(() => simulator.close());

/** Keys and types, in depth; a list is as its first element. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

const session = `/v2/sessions/${scenarioIds['vsdk-class']}`;

describe('an answer', () => {
  test('has for participants of a session one object as data with exactly the keys and types of the sample', async () => {
    const { body } = await videosdk(`${session}/participants?perPage=2`);
    expect(shapeOf(body)).toEqual(shapeOf(SAMPLE));
    expect(body.pageInfo).toEqual({ currentPage: 1, perPage: 2, lastPage: 12, total: 24 });
    expect(body.data?.id).toMatch(/^[0-9a-f]{24}$/);
    expect(body.data?.roomId).toMatch(/^[a-z]{4}-[a-z]{4}-[a-z]{4}$/);
  });

  test('has for sessions an array as data with the participants embedded in full', async () => {
    const { body } = await videosdk('/v2/sessions?perPage=100');
    const sessions = listOf(body.data);
    expect(Object.keys(sessions[0] ?? {})).toEqual(['id', 'roomId', 'customRoomId', 'start', 'end', 'status', 'participants', 'links']);
    expect(listOf(sessions.find(({ id }) => String(id) === scenarioIds['vsdk-large'])?.participants)).toHaveLength(600);
    expect(sessions.length).toBeGreaterThanOrEqual(60);
  });

  test('is bare for one session', async () => {
    const { body } = await videosdk(session);
    expect(body.data).toBeUndefined();
    expect(body.pageInfo).toBeUndefined();
    expect(body).toMatchObject({ id: scenarioIds['vsdk-class'], status: 'ended', activeDuration: 0 });
  });

  test('has for active participants an array with _id, the API key and the rich form of those who are in', async () => {
    const { body } = await videosdk(`/v2/sessions/${scenarioIds['vsdk-live']}/participants/active?perPage=50`);
    const [only, second] = listOf(body.data);
    expect(second).toBeUndefined();
    expect(only).toMatchObject({ _id: scenarioIds['vsdk-live'], apiKey: simulator.videosdk.apiKey });
    expect(only?.id).toBeUndefined();
    const here = listOf(only?.participants);
    expect(here.length).toBeGreaterThan(5);
    expect(Object.keys(here[0] ?? {})).toEqual(expect.arrayContaining(['deviceInfo', 'geoLocation', 'events', 'mode', 'initTime']));
    expect(here.every(({ timelog }) => listOf(timelog).at(-1)?.end === null)).toBe(true);
  });
});

describe('a question', () => {
  test('filters by room, exact query, status and start', async () => {
    const ids = async (query: string): Promise<string[]> =>
      listOf((await videosdk(`/v2/sessions?perPage=100&${query}`)).body.data).map(({ id }) => String(id));
    expect(await ids('status=ongoing')).toEqual([scenarioIds['vsdk-live']]);
    expect(await ids('customRoomId=chemistry-10c')).toEqual([scenarioIds['vsdk-class']]);
    expect(await ids('query=chemistry-10c')).toEqual([scenarioIds['vsdk-class']]);
    expect(await ids('query=chemistry')).toEqual([]);
    expect(await ids(`startDate=${Date.parse('2026-03-10T09:00:00Z')}&endDate=${Date.parse('2026-03-10T10:30:00Z')}`)).toEqual([
      scenarioIds['vsdk-class'],
    ]);
  });

  test('leads through pages until lastPage, which is named', async () => {
    const last = (await videosdk(`${session}/participants?perPage=10&page=3`)).body;
    expect(last.pageInfo).toEqual({ currentPage: 3, perPage: 10, lastPage: 3, total: 24 });
    expect(listOf(last.data?.participants)).toHaveLength(4);
    expect((await videosdk(`${session}/participants?perPage=0`)).status).toBe(400);
  });

  test('finds people come and go in the live session as the clock moves', async () => {
    const read = async (): Promise<string> =>
      JSON.stringify((await videosdk(`/v2/sessions/${scenarioIds['vsdk-live']}/participants?perPage=100`)).body.data);
    const before = await read();
    await control('POST', '/clock', { advanceMs: 60_000 });
    expect(await read()).not.toBe(before);
  });

  test('finds stats under the singular path, in ms and bit/s, sometimes "unknown"', async () => {
    const people = listOf((await videosdk(`${session}/participants?perPage=100`)).body.data?.participants);
    const stats = await Promise.all(
      people.map(async ({ participantId }) => (await videosdk(`${session}/participant/${participantId}/stats`)).body),
    );
    const [sample] = listOf(stats[0]?.stats);
    expect(Number(sample?.averageAudioRtt)).toBeGreaterThan(5);
    expect(Number(sample?.averageSendAudioBitrate)).toBeGreaterThan(10_000);
    const places = stats.map(({ location }) => String(location?.city));
    expect(places.filter((city) => city === 'unknown').length).toBeGreaterThan(0);
    expect(places.filter((city) => city !== 'unknown').length).toBeGreaterThan(10);
    expect(listOf((await videosdk(`${session}/stats`)).body.stats).length).toBeGreaterThan(50);
  });

  test('finds in the oddities what breaks a naive reader of timelogs', async () => {
    const odd = listOf((await videosdk(`/v2/sessions/${scenarioIds['vsdk-oddities']}/participants?perPage=100`)).body.data?.participants);
    const byId = (id: string): Json | undefined => odd.find(({ participantId }) => String(participantId) === id);
    expect(listOf(byId('end-null-in-an-ended-session')?.timelog)[0]?.end).toBeNull();
    expect(listOf(byId('earlier-entry-without-end')?.timelog)[0]?.end).toBeNull();
    expect(byId('missing-name')).not.toHaveProperty('name');
    expect(byId('rec0rder1')?.name).toBe('recorder');
  });
});

describe('a refusal', () => {
  test.each<[string, () => Promise<string>]>([
    ['with a Bearer prefix', async () => `Bearer ${await videoSdkToken(simulator)}`],
    ['of another key', () => videoSdkToken(simulator, { apikey: 'another' })],
    ['signed with another secret', () => videoSdkToken(simulator, {}, 'another-secret-another-secret-another')],
    ['that expired', () => videoSdkToken(simulator, {}, undefined, '-1m')],
    ['that may only join', () => videoSdkToken(simulator, { roles: ['rtc'] })],
  ])('is a 401 for a token %s', async (_, token) => {
    const { status, body } = await videosdk('/v2/sessions', await token());
    expect([status, body]).toEqual([401, { message: 'Token is invalid or expired' }]);
  });

  test('says "not found" with 404 or 402, in several keys', async () => {
    expect(await videosdk('/v2/sessions/000000000000000000000000')).toMatchObject({ status: 404, body: { error: 'Session not found' } });
    expect(await videosdk(`${session}/participants/nobody`)).toMatchObject({
      status: 402,
      body: { statusMessage: 'Participant not found' },
    });
    expect((await videosdk('/v2/rooms/abcd-abcd-abcd')).status).toBe(402);
    expect((await videosdk('/v2/rooms/validate/abcd-abcd-abcd')).status).toBe(400);
  });
});
