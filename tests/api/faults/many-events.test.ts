import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectionAsReadSchema } from '@/lib/domain/answers/as-read';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { participantAnswer, participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { laneKinds } from '@/lib/domain/lane-marks';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startUnderFaults } from './start-under-faults';

const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
const place = { source: 'realtimekit', sessionId: scenarioIds.class };
const megabyte = 1_000_000;

let server: Awaited<ReturnType<typeof startUnderFaults>>;
/** Of whom the provider sends 100,000 events more. */
let participantId: string;

const askPerson = (query: string) => server.api.ask(`${sessionPath}/participants/{participantId}`, { ...place, participantId }, query);
const askFile = async () => exportAnswer.parse((await server.api.ask(`${sessionPath}/export`, place, 'format=json')).body);

beforeAll(async () => {
  server = await startUnderFaults();
  const fault = { match: 'participants', kind: 'extra-events', count: 100_000 };
  await server.begin({ number: 30, name: '100,000 events', fault, ending: 'answered' });
  const read = async () => {
    const { body } = await server.api.ask(`${sessionPath}/participants`, place, 'sort=joins&order=desc');
    const { items, progress } = participantsAnswer.parse(body);
    expect(progress.loaded).toBe(progress.total);
    participantId = items[0]?.id ?? '';
  };
  await vi.waitFor(read, { timeout: 50_000, interval: 200 });
}, 60_000);
afterAll(() => server.close());

describe('somebody with 100,000 events', () => {
  test('is answered with the first 2,000 and with how many there are', async () => {
    const { text, body } = await askPerson('include_peer_events=true&include_kept=true');
    expect(text.length).toBeLessThan(megabyte);
    const { connections, peerEvents } = participantAnswer.parse(body);
    const events = connections.flatMap((connection) => connection.events ?? []);
    expect(events).toHaveLength(2_000);
    const read = (await askFile()).connectionsAsRead?.find(({ id }) => id === connections[0]?.id)?.events ?? [];
    const kinds = (kind: string) => read.filter((event) => event.kind === kind).length;
    expect(read.length).toBeGreaterThan(100_000);
    expect(peerEvents).toEqual({
      ...{ total: read.length, joins: kinds('join'), leaves: kinds('leave'), other: kinds('other') },
      ...{ page: 1, perPage: 2_000 },
    });
    expect(connections.map(({ eventsInAll }) => eventsInAll)).toEqual([read.length]);
  });

  test('gives every event once, page by page in the order of time', async () => {
    const times: string[] = [];
    for (let page = 1; page <= 51; page++) {
      const { body } = await askPerson(`include_peer_events=true&events_page=${page}`);
      const { connections, peerEvents } = participantAnswer.parse(body);
      expect(peerEvents?.page).toBe(page);
      for (const { events } of connections) times.push(...(events ?? []).map(({ at }) => at ?? ''));
    }
    const { connections } = participantAnswer.parse((await askPerson('include_peer_events=true')).body);
    expect(times).toHaveLength(connections[0]?.eventsInAll ?? 0);
    expect(times).toEqual(times.toSorted());
  });

  test('has spans that a bar can show, and figures of all of them', async () => {
    const file = await askFile();
    const whole = file.items.find(({ id }) => id === participantId);
    const lengths = whole?.intervals.map(({ start, end }) => Date.parse(end) - Date.parse(start)) ?? [];
    expect(lengths.length).toBeGreaterThan(40_000);

    const list = await server.api.ask(`${sessionPath}/participants`, place, 'sort=joins&order=desc');
    expect(list.text.length).toBeLessThan(megabyte);
    const [row] = participantsAnswer.parse(list.body).items;
    expect(row?.intervals.length).toBeLessThanOrEqual(1_003);
    expect(row?.reduced).toMatchObject({ intervals: lengths.length, absentMs: 0 });
    expect(row).toMatchObject({ joins: lengths.length, presentMs: lengths.reduce((sum, length) => sum + length, 0) });
    const { intervals, assumed, reduced, ...figures } = row ?? {};
    expect(whole).toMatchObject(figures);

    const { participant, connections } = participantAnswer.parse((await askPerson('')).body);
    expect(participant).toEqual(row);
    expect(connections[0]).toMatchObject({ intervals, assumed, reduced, presentMs: row?.presentMs });

    const range = `${whole?.intervals[0]?.start},${whole?.intervals[999]?.end}`;
    const ranged = await server.api.ask(`${sessionPath}/participants`, place, `sort=joins&order=desc&present=${range}`);
    expect(participantsAnswer.parse(ranged.body).items[0]?.presentInRangeMs).toBe(
      lengths.slice(0, 1_000).reduce((sum, one) => sum + one, 0),
    );
  });

  test('has a lane in the timeline that says it is reduced', async () => {
    const { text, body } = await server.api.ask(`${sessionPath}/timeline`, place);
    expect(text.length).toBeLessThan(megabyte / 10);
    const { lanes } = timelineAnswer.parse(body);
    const isReduced = lanes.kind.map((kind) => (kind & laneKinds.reduced) > 0);
    expect(lanes.ids.filter((_, index) => isReduced[index])).toEqual([participantId]);
    const at = lanes.ids.indexOf(participantId);
    expect((lanes.offset[at + 1] ?? 0) - (lanes.offset[at] ?? 0)).toBeLessThanOrEqual(1_003);
  });

  test('leaves others as they are', async () => {
    const { body } = await server.api.ask(`${sessionPath}/participants`, place, 'sort=joins&order=asc');
    const [other] = participantsAnswer.parse(body).items;
    expect(other?.reduced).toBeUndefined();
    const params = { ...place, participantId: other?.id ?? '' };
    const answer = await server.api.ask(`${sessionPath}/participants/{participantId}`, params, 'include_peer_events=true');
    expect(answer.text).not.toMatch(/"(peerEvents|eventsInAll|reduced)"/);
    const file = await askFile();
    for (const connection of file.connectionsAsRead ?? []) connectionAsReadSchema.parse(connection);
  });
});
