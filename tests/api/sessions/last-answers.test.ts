import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inviteesAnswer, meetingAnswer, meetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import type { ParticipantAnswer, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { ShownReports } from '@/lib/domain/answers/shown-parts';
import { unpack } from '@/lib/sessions/archive/archive-content';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startApi } from '@/tests/api/http/api-server';

// Before anything is imported: what is kept for seconds asks the clock that it finds then.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'] }));

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(async () => {
  await api.close();
  vi.useRealTimers();
});

const source = 'realtimekit';
const listPath = '/api/sources/{source}/meetings';
const onePath = `${listPath}/{meetingId}`;
const askMeetings = async (query = '') => {
  const { status, text, body } = await api.ask(listPath, { source }, query);
  expect(status, text).toBe(200);
  return meetingsAnswer.parse(body);
};
const askMeeting = (meetingId: string) => api.ask(onePath, { source, meetingId });
const askInvitees = (meetingId: string, query = '') => api.ask(`${onePath}/participants`, { source, meetingId }, query);
const inviteesOf = async (meetingId: string, query = '') => {
  const { status, text, body } = await askInvitees(meetingId, query);
  expect(status, text).toBe(200);
  return inviteesAnswer.parse(body);
};

/** What is kept for seconds is over then. */
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const failing = { kind: 'status', status: 500 };
const since = { stale: true, reasonCode: 'provider_unavailable' };
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

/** Once no pause is left from the fault. */
async function recovered(): Promise<void> {
  await api.clearFaults();
  await vi.waitFor(
    async () => {
      later(120_000);
      expect((await askMeetings()).stale).toBe(false);
    },
    { timeout: 20_000, interval: 200 },
  );
}

describe('what a provider last answered', () => {
  test('stands in for the list of meetings when it fails: other pages, orders and searches too', async () => {
    const before = await askMeetings('perPage=200&sort=title&order=asc');
    expect(before).toMatchObject({ stale: false, reason: null, reasonCode: null, incomplete: false });
    expect(before.items.length).toBeGreaterThan(5);
    await api.fault('/meetings', failing);
    later(60_000);
    const after = await askMeetings('perPage=200&sort=title&order=asc');
    expect(after).toMatchObject({ ...since, incomplete: false, total: before.total });
    expect(after.reason).toMatch(/problem of its own/);
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(Date.parse(after.asOf)).toBeCloseTo(Date.parse(before.asOf), -3);
    const second = await askMeetings('perPage=3&page=2&sort=title&order=asc');
    expect(second).toMatchObject(since);
    expect(idsOf(second)).toEqual(idsOf(before).slice(3, 6));
    const [word = ''] = before.items[4]?.title?.split(' ') ?? [];
    const search = await askMeetings(`search=${encodeURIComponent(word)}`);
    expect(search).toMatchObject({ ...since, incomplete: false });
    expect(idsOf(search)).toContain(before.items[4]?.id);
    expect(search.items.every(({ id, title }) => `${title} ${id}`.toLowerCase().includes(word.toLowerCase()))).toBe(true);
    await recovered();
  }, 60_000);

  test('stands in for a meeting that was opened or listed, and for nothing that is unknown or refused', async () => {
    const [one, other] = idsOf(await askMeetings('perPage=200'));
    if (one === undefined || other === undefined) throw new Error('There are no meetings.');
    const before = meetingAnswer.parse((await askMeeting(one)).body);
    expect(before.stale).toBe(false);
    await api.fault('/meetings', failing);
    later(60_000);
    expect(meetingAnswer.parse((await askMeeting(one)).body)).toMatchObject({ ...since, id: one, title: before.title });
    expect(meetingAnswer.parse((await askMeeting(other)).body)).toMatchObject({ ...since, id: other });
    const unknown = await askMeeting('00000000-0000-4000-8000-000000000000');
    expect(unknown.status).toBeGreaterThanOrEqual(500);
    await recovered();
    await api.fault(`/meetings/${one}`, { kind: 'status', status: 404 });
    later(60_000);
    expect((await askMeeting(one)).status).toBe(404);
    await recovered();
  }, 60_000);

  test('stands in for invitees, and says where it is not all of them', async () => {
    const meetings = await askMeetings('perPage=200');
    let [invited, before] = ['', await inviteesOf(meetings.items[0]?.id ?? '', 'perPage=2')];
    for (const { id } of meetings.items) {
      [invited, before] = [id, await inviteesOf(id, 'perPage=2')];
      if (before.items.length === 2 && (before.total ?? 0) > 2) break;
    }
    expect(before.total).toBeGreaterThan(2);
    await api.fault('/meetings', failing);
    later(120_000);
    const page = await inviteesOf(invited, 'perPage=2');
    expect(page).toMatchObject({ ...since, incomplete: false, total: before.total });
    expect(idsOf(page)).toEqual(idsOf(before));
    const sorted = await inviteesOf(invited, 'perPage=50&sort=name');
    expect(sorted).toMatchObject({ ...since, incomplete: true, total: 2 });
    expect(new Set(idsOf(sorted))).toEqual(new Set(idsOf(before)));
    await recovered();
    const all = await inviteesOf(invited, 'perPage=200&sort=name');
    expect(all).toMatchObject({ stale: false, incomplete: false });
    await api.fault('/meetings', failing);
    later(120_000);
    const found = await inviteesOf(invited, `search=${all.items[2]?.id}`);
    expect(found).toMatchObject({ ...since, incomplete: false });
    expect(idsOf(found)).toEqual([all.items[2]?.id]);
    await recovered();
  }, 60_000);
});

const personPath = '/api/sources/{source}/sessions/{sessionId}/participants/{participantId}';
const live = { source, sessionId: scenarioIds.live };

describe('a part of a peer report of a live session', () => {
  const reportsOf = async (participantId: string) => {
    const { status, text, body } = await api.ask(personPath, { ...live, participantId }, 'filters=device_info,ip_information');
    expect(status, text).toBe(200);
    return (body as ParticipantAnswer).connections.map(({ reports }) => reports ?? {});
  };

  test('is shown as it was read while the provider fails, after a restart too, and never with the address', async () => {
    const list = await api.ask('/api/sources/{source}/sessions/{sessionId}/participants', live, 'perPage=20');
    let [person, before] = ['', [] as ShownReports[]];
    for (const { id } of (list.body as ParticipantsAnswer).items) {
      [person, before] = [id, await reportsOf(id)];
      if (before.every(({ ip_information: place }) => place && 'data' in place && place.data.address !== null)) break;
    }
    expect(before[0]).toMatchObject({ ip_information: { data: { address: expect.stringMatching(/^\d+\.\d+\.\d+\.0\/24$/) } } });
    await api.fault('/participants/|peer-report', failing);
    later(60_000);
    const after = await reportsOf(person);
    expect(after).toEqual(
      before.map((parts) =>
        Object.fromEntries(
          Object.entries(parts).map(([filter, part]) => [
            filter,
            { ...part, ...since, readAt: expect.any(String), reason: expect.any(String) },
          ]),
        ),
      ),
    );

    const { database } = await import('@/lib/db/database');
    const rows = await (await database()).selectFrom('kept_answer').selectAll().where('kind', '=', 'report/ip_information').execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(await unpack(row)).toMatchObject({ address: expect.stringMatching(/\/24$/) });
    vi.resetModules();
    const { readLastPart } = await import('@/lib/sessions/last-parts');
    const [sessionId = '', reportId = ''] = JSON.parse(rows[0]?.key ?? '[]');
    const kept = await readLastPart({ origin: rows[0]?.origin ?? '', sessionId, reportId, filter: 'ip_information' });
    expect(kept).toMatchObject({ data: { address: expect.stringMatching(/\/24$/) }, asOf: rows[0]?.read_at });
    await (await (await import('@/lib/db/database')).database()).destroy();
  }, 60_000);
});
