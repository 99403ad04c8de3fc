import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConnectionDetailAnswer, connectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { errorAnswer } from '@/lib/domain/answers/page-answer';
import type { ParticipantAnswer, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { log } from '@/lib/log';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { startApi } from '@/tests/api/http/api-server';

const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
const detailPath = `${sessionPath}/participants/{participantId}/connections/{connectionId}/provider`;
const filters = 'device_info,ip_information,precall_network_information,events,quality_stats';
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
  log.level = 'silent';
});
afterAll(() => api.close());

interface Place {
  source: string;
  sessionId: string;
  participantId: string;
  connectionId: string;
}

/** The connections of whoever stands first in a list, read whole before anything is counted. */
async function placesIn(scenario: ScenarioKey, query: string): Promise<{ places: Place[]; person: ParticipantAnswer }> {
  const at = { source: scenario.startsWith('vsdk') ? 'videosdk' : 'realtimekit', sessionId: scenarioIds[scenario] };
  const [first] = ((await api.ask(`${sessionPath}/participants`, at, query)).body as ParticipantsAnswer).items;
  const participantId = first?.id ?? '';
  const person = (await api.ask(`${sessionPath}/participants/{participantId}`, { ...at, participantId })).body as ParticipantAnswer;
  return { person, places: person.connections.map(({ id }) => ({ ...at, participantId, connectionId: id })) };
}

async function placeIn(scenario: ScenarioKey, query = 'sort=name'): Promise<Place> {
  const [place] = (await placesIn(scenario, query)).places;
  if (place === undefined) throw new Error(`Nobody is in ${scenario}.`);
  return place;
}

/** What is told, after checking that it is what its schema describes and took one call. */
async function detailOf(place: Place): Promise<ConnectionDetailAnswer> {
  await api.takeCalls();
  const { status, body, text } = await api.ask(detailPath, place);
  expect(status, text.slice(0, 300)).toBe(200);
  expect(await api.takeCalls()).toHaveLength(1);
  const parsed = connectionDetailAnswer.parse(body);
  expect(body).toEqual(parsed);
  return parsed;
}

/** The error, and how many calls were made for it. */
async function refused(place: Place) {
  await api.takeCalls();
  const { status, body, headers } = await api.ask(detailPath, place);
  const { code, message } = errorAnswer.parse(body).error;
  return { status, code, message, wait: headers.get('retry-after'), calls: (await api.takeCalls()).length };
}

const differing = ({ reading }: ConnectionDetailAnswer) => reading.filter(({ differs }) => differs).map(({ field }) => field);
const ofParticipants = 'participants/[^/?]+';

describe('a connection as the provider has it', () => {
  test('is RealtimeKit’s own answer beside our record, which says the same', async () => {
    const place = await placeIn('class');
    const answer = await detailOf(place);
    const path = `/sessions/${place.sessionId}/participants/${place.connectionId}`;
    expect(answer.asked).toEqual({ path, query: `include_peer_events=true&filters=${encodeURIComponent(filters)}` });
    expect(answer).toMatchObject({ status: 200, filters: 'answered', hidden: 0, readingLeftOut: 0 });
    expect(differing(answer)).toEqual([]);
    expect(answer.reading.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['display_name', 'joined_at', 'left_at', 'duration', 'preset_name', 'peer_events 1']),
    );
    expect(answer.answer).toMatchObject({ success: true, data: { participant: { peer_report: { metadata: expect.any(Object) } } } });
    expect(JSON.stringify(answer.answer).length).toBeLessThanOrEqual(1_000_000);
  });

  test('is asked anew each time, also for one that is archived', async () => {
    const place = await placeIn('standup');
    const state = async () => ((await api.ask(sessionPath, place)).body as SessionAnswer).freshness.state;
    await expect.poll(state, { timeout: 20_000 }).toBe('archived');
    for (let time = 0; time < 3; time++) await detailOf(place);
  });

  test('marks what differs by what it says, and nothing that is only written in another way', async () => {
    const place = await placeIn('class');
    await api.fault(ofParticipants, { kind: 'null-fields', fields: ['left_at', 'duration'] });
    const changed = await detailOf(place);
    await api.clearFaults();
    expect(differing(changed)).toEqual(['left_at', 'duration']);
    expect(changed.reading.find(({ field }) => field === 'left_at')).toMatchObject({ sent: null, read: expect.stringMatching(/Z$/) });

    await api.fault(ofParticipants, { kind: 'times-without-zone' });
    const written = await detailOf(place);
    await api.clearFaults();
    expect(differing(written)).toEqual([]);
    expect(written.reading.find(({ field }) => field === 'joined_at')?.sent).not.toMatch(/Z$/);
  });

  test('is looked for in the session of the breakout room it is in', async () => {
    const { places, person } = await placesIn('breakout', 'sort=duration&order=desc');
    const inRoom = person.connections.findIndex(({ room }) => room !== null);
    const answer = await detailOf(places[inRoom] ?? (await placeIn('breakout')));
    expect(answer.asked.path).toContain(`/sessions/${person.connections[inRoom]?.room}/participants/`);
    expect(differing(answer)).toEqual([]);
  });

  test('is VideoSDK’s own answer, without what opens the account', async () => {
    const place = await placeIn('vsdk-class');
    const answer = await detailOf(place);
    expect(answer).toMatchObject({ filters: 'none', asked: { query: '' }, status: 200, hidden: 0 });
    expect(answer.asked.path).toMatch(new RegExp(`^/v2/sessions/${place.sessionId}/participants/[\\w-]+$`));
    expect(differing(answer)).toEqual([]);
    const body = { apiKey: 'abc', data: { participants: [answer.answer], chatLink: 'https://cdn.test/x.csv' } };
    await api.fault(ofParticipants, { kind: 'status', status: 200, body });
    const rich = await detailOf(place);
    await api.clearFaults();
    expect(rich.hidden).toBe(2);
    expect(rich.answer).toMatchObject({ apiKey: '[hidden]', data: { chatLink: '[hidden]', participants: [answer.answer] } });
    expect(differing(rich)).toEqual([]);
  });
});

describe('a connection that cannot be shown', () => {
  test('says why without any call for a row that has no id to ask with', async () => {
    const place = await placeIn('oddities', 'search=row-without-id');
    expect(await refused(place)).toMatchObject({ status: 404, code: 'no_provider_id', calls: 0 });
  });

  test('says why without any call where nobody, or somebody else, has it', async () => {
    const [place, other] = [await placeIn('class'), await placeIn('class', 'sort=name&order=desc')];
    for (const connectionId of [scenarioIds.standup, other.connectionId])
      expect(await refused({ ...place, connectionId })).toMatchObject({ status: 404, code: 'not_found', calls: 0 });
    expect(await refused({ ...place, source: 'realtimekit-12345678' })).toMatchObject({ status: 404, code: 'unknown_source', calls: 0 });
  });

  test.each([
    [{ kind: 'status', status: 404 }, 404, 'provider_not_found'],
    [{ kind: 'status', status: 401 }, 502, 'provider_unauthorized'],
    [{ kind: 'status', status: 403 }, 502, 'provider_unauthorized'],
    [{ kind: 'status', status: 409 }, 502, 'provider_bad_request'],
    [{ kind: 'html-page' }, 502, 'provider_unexpected_answer'],
    [{ kind: 'redirect' }, 502, 'provider_redirected'],
    [{ kind: 'huge-body', bytes: 27_000_000 }, 502, 'provider_too_large'],
  ])('says why in one call: %j', async (fault, status, code) => {
    const place = await placeIn('vsdk-class');
    await api.fault(ofParticipants, fault);
    const answer = await refused(place);
    await api.clearFaults();
    expect(answer).toMatchObject({ status, code, calls: 1 });
    if ('status' in fault && code === 'provider_unauthorized') expect(answer.message).toContain(`status ${fault.status}`);
  });

  test('says how long to wait, and then asks nobody meanwhile', async () => {
    const place = await placeIn('vsdk-class');
    await api.fault(ofParticipants, { kind: 'status', status: 429, headers: { 'retry-after': '42' } }, 1);
    expect(await refused(place)).toMatchObject({ status: 503, code: 'provider_rate_limited', wait: '42', calls: 1 });
    expect(await refused(place)).toMatchObject({ status: 503, code: 'provider_rate_limited', calls: 0 });
    await api.clearFaults();
  });

  test('is shown without filters once the account refuses them', async () => {
    const place = await placeIn('class');
    await api.fault(`${ofParticipants}\\?.*filters=`, { kind: 'status', status: 422 });
    expect(await refused(place)).toMatchObject({ status: 502, code: 'provider_filters_refused', calls: 1 });
    const answer = await detailOf(place);
    expect(answer).toMatchObject({ filters: 'left-out', asked: { query: 'include_peer_events=true' } });
    expect(answer.answer).not.toHaveProperty('data.participant.peer_report');
    expect((await detailOf(place)).filters).toBe('left-out');
    await api.clearFaults();
  });
});
