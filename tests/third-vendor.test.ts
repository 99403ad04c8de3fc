import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ConnectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import type { InviteesAnswer, MeetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import type { ParticipantAnswer, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import type { SessionAnswer, SessionsAnswer } from '@/lib/domain/answers/session-answer';
import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { readCsv } from '@/lib/exports/testing/read-csv';
import { startVendors } from '@/tests/api/field-cases/vendor-server';
import { allOn, startReports } from '@/tests/api/reports/report-server';
import { passages } from './foyer/records';

/** All that another vendor needs beside its own folder: its place in the registry. */
function register(): void {
  vi.doMock('@/lib/providers/vendors', async (load) => {
    const { vendors } = await load<typeof import('@/lib/providers/vendors')>();
    return { vendors: [...vendors, (await import('./foyer/vendor')).foyer] };
  });
  vi.doMock('@/lib/providers/account-setups', async (load) => {
    const { accountSetups } = await load<typeof import('@/lib/providers/account-setups')>();
    const [{ foyer }, { foyerAccount }] = [await import('./foyer/vendor'), await import('./foyer/account')];
    return { accountSetups: (env: never) => [...accountSetups(env), { vendor: foyer, setup: foyerAccount }] };
  });
}

const source = 'foyer-ground-f';
const sessionId = '2026.03.02~7';
const session = `/api/sources/${source}/sessions/${sessionId}`;
let server: Awaited<ReturnType<typeof startReports>>;
let foyerState: typeof import('./foyer/provider')['foyerState'];

async function get<Body>(address: string, key?: string): Promise<Body> {
  const answer = await server.ask<Body>('GET', address, key === undefined ? {} : { key });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** As a server that was started again, while the vendor does not answer: what is in no database is forgotten. */
async function restartedWhileDown(): Promise<void> {
  vi.resetModules();
  register();
  ({ foyerState } = await import('./foyer/provider'));
  foyerState.isDown = true;
}

beforeAll(async () => {
  register();
  server = await startReports(startVendors);
  ({ foyerState } = await import('./foyer/provider'));
}, 60_000);
afterAll(() => server.close());

describe('a vendor with ids and events of its own, of which no file outside its folder and the registry knows', () => {
  test('has its sources among the others, with what they can do', async () => {
    const { items, problems } = await get<SourcesAnswer>('/api/sources');
    const can = { search: true, searchParts: false, sort: false, events: true, invitees: true, filters: ['device_info'] };
    expect(items.filter(({ provider }) => provider === 'foyer')).toEqual([
      { id: source, provider: 'foyer', name: 'Ground floor', can },
      { id: 'foyer-upper-fl', provider: 'foyer', name: 'Foyer upper-fl', can },
    ]);
    expect(problems).toEqual([]);
  });

  test('lists its sessions and meetings, and who is invited', async () => {
    const { items, total } = await get<SessionsAnswer>(`/api/sources/${source}/sessions`);
    expect([total, ...items.map(({ id, title }) => `${id} ${title}`)]).toEqual([2, `${sessionId} Evening class`, '2026.02.23~6 Rehearsal']);
    const meetings = await get<MeetingsAnswer>(`/api/sources/${source}/meetings`);
    expect(meetings.items).toMatchObject([{ id: 'hall.blue', title: 'blue' }]);
    const invitees = await get<InviteesAnswer>(`/api/sources/${source}/meetings/hall.blue/participants`);
    expect(invitees.items.map(({ name, role }) => [name, role])).toEqual([
      ['Bo Lind', 'pupil'],
      ['Eve Falk', 'pupil'],
    ]);
  });

  test('has its sessions read page by page, counted and archived', async () => {
    const read = () => get<SessionAnswer>(session);
    await expect.poll(async () => (await read()).freshness.state, { timeout: 10_000 }).toBe('archived');
    expect((await read()).summary).toMatchObject({
      people: 4,
      notCounted: 1,
      connections: 6,
      absences: 1,
      peak: 4,
      invited: 2,
      neverCame: 1,
    });
    const pages = foyerState.calls.filter((call) => call.startsWith(`passages ${sessionId}`));
    expect(pages).toEqual([1, 2, 3].map((page) => `passages ${sessionId} ${page}`));
    const { database } = await import('@/lib/db/database');
    const row = await (await database()).selectFrom('archived_session').selectAll().where('session_id', '=', sessionId).executeTakeFirst();
    expect(row).toMatchObject({ origin: 'foyer/house-12/ground-floor', id_shape: 'pass', people: 4, rows: 7 });
  });

  test('has its people, each at an address that is theirs in any case, and none that is an e-mail address', async () => {
    const { items } = await get<ParticipantsAnswer>(`${session}/participants?sort=name`);
    expect(items.map(({ name, presentMs }) => [name, (presentMs ?? 0) / 60_000])).toEqual([
      ['Ada Ohm', 55],
      ['Bo Lind', 45],
      ['Cy', 58],
      ['Dee Ek', 30],
      ['Usher', 60],
    ]);
    expect(items.map(({ id }) => id)).toEqual(['g1.se', 'g2.se', expect.stringMatching(/^x[\w-]{22}$/), 'g4.se', 'g9.se']);
    for (const id of [...items.map((row) => row.id), 'G1.SE', 'p3.se']) {
      const { participant } = await get<ParticipantAnswer>(`${session}/participants/${id}`);
      expect(items.map((row) => row.id)).toContain(participant.id);
    }
    expect((await server.ask('GET', `${session}/participants/cy@example.org`)).status).toBe(400);
    expect((await server.ask('GET', `/api/sources/${source}/sessions/7`)).body).toMatchObject({ error: { code: 'bad_id' } });
  });

  test('has its people in detail: events under its own names, with what they mean, and parts of its reports', async () => {
    const { connections } = await get<ParticipantAnswer>(`${session}/participants/g1.se?include_peer_events=true&filters=device_info`);
    expect(connections.map(({ id, events }) => [id, events?.map(({ kind, name }) => `${kind} ${name}`)])).toEqual([
      ['p1.se', ['other waved to Bo Lind', 'join doorOpened', 'leave doorShut']],
      ['p7.se', ['join doorOpened', 'leave doorShut']],
    ]);
    expect(connections[0]?.reports).toMatchObject({ device_info: { data: { os: 'Turnstile OS' } } });
    const detail = await get<ConnectionDetailAnswer>(`${session}/participants/g1.se/connections/p1.se/provider`);
    expect(detail).toMatchObject({
      asked: { path: `/evenings/${sessionId}/passages/p1.se` },
      reading: [{ field: 'called', sent: 'Ada Ohm', read: 'Ada Ohm', differs: false }],
    });
  });

  test('has its curve and lanes, and its files', async () => {
    const { lanes } = await get<TimelineAnswer>(`${session}/timeline`);
    expect(lanes.ids).toHaveLength(5);
    const csv = await server.ask('GET', `${session}/export?format=csv&head=false`);
    const [head = [], ...rows] = readCsv(csv.text);
    expect(rows.map((row) => row[head.indexOf('Name')]).sort()).toEqual(['Ada Ohm', 'Bo Lind', 'Cy', 'Dee Ek', 'Usher']);
    for (const format of ['xlsx', 'json']) expect((await server.ask('GET', `${session}/export?format=${format}`)).status).toBe(200);
  });

  test('is in report links, which show strangers joins and leaves and nothing else of its events and ids', async () => {
    for (const mode of ['frozen', 'live'] as const) {
      const body = { source, sessionId, include: { ...allOn, neverCame: true }, fields: { role: true, device: true }, names: 'full', mode };
      const made = await server.ask<MadeReportAnswer>('POST', '/api/reports', { body });
      expect([mode, made.status, made.status === 201 ? '' : made.text]).toEqual([mode, 201, '']);
      const [address, key] = [`/api/r/${made.body.report.id}`, made.body.link.split('#')[1] ?? ''];
      const shared = await get<SessionAnswer>(address, key);
      expect(shared.summary).toMatchObject({ people: 4, neverCame: 1 });
      const { items } = await get<ParticipantsAnswer>(`${address}/participants?sort=name`, key);
      const ada = items.find(({ name }) => name === 'Ada Ohm');
      const detailAddress = `${address}/participants/${ada?.id}?include_peer_events=true&filters=device_info`;
      const { connections } = await get<ParticipantAnswer>(detailAddress, key);
      expect(connections.flatMap(({ events = [] }) => events.map(({ kind }) => kind))).toEqual(['join', 'leave', 'join', 'leave']);
      const said = JSON.stringify([shared, items, connections, await get(`${address}/timeline`, key)]);
      const secrets = [
        source,
        sessionId,
        'house-12',
        'hall.blue',
        'waved to',
        'turnstile-',
        ...(passages[sessionId] ?? []).flatMap(({ pass, guest }) => [pass ?? 'p1.se', guest]),
      ];
      expect(secrets.filter((secret) => said.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
    }
  });

  test('is still there after a restart, when the vendor neither tells its sources nor answers', async () => {
    const before = await get<ParticipantsAnswer>(`${session}/participants`);
    await restartedWhileDown();
    const after = await get<ParticipantsAnswer>(`${session}/participants`);
    expect(after.items).toEqual(before.items);
    expect(foyerState.calls).toEqual([]);
    const { items, problems } = await get<SourcesAnswer>('/api/sources');
    expect(items.filter(({ provider }) => provider === 'foyer').map(({ id }) => id)).toEqual([source, 'foyer-upper-fl']);
    expect(problems).toMatchObject([
      { provider: 'foyer', code: 'provider_unavailable', message: expect.stringContaining('Foyer Turnstiles') },
    ]);
    const listed = await get<SessionsAnswer>(`/api/sources/${source}/sessions?status=ended`);
    expect(listed.stale).toBe(true);
    expect(listed.items.find(({ id }) => id === sessionId)).toMatchObject({ people: 4 });
  });
});
