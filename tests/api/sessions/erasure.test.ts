import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startSimulator } from '@/simulator/server';
import { admin, adminSettings, origin, providerSettings, startAccess } from '@/tests/api/access/access-server';
import { membersOf } from '@/tests/api/access/member-helpers';

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let members: Awaited<ReturnType<typeof membersOf>>;
let cookie = '';
beforeAll(async () => {
  simulator = await startSimulator({ seed: 1 });
  server = await startAccess({ ...providerSettings(simulator), ...adminSettings });
  members = await membersOf(server, admin);
  cookie = members.cookie;
}, 60_000);
afterAll(async () => {
  await server.close();
  await simulator.close();
});

const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
const people = async () => (await server.ask('GET', `${session}/participants?perPage=200`, { cookie })).body as ParticipantsAnswer;

async function textOf(path: string): Promise<string> {
  const { GET } = await import('@/app/api/sources/[source]/sessions/[sessionId]/export/route');
  const params = Promise.resolve({ source: 'realtimekit', sessionId: scenarioIds.class });
  return (await GET(new Request(`${origin}${path}`, { headers: { cookie } }), { params })).text();
}

describe('erasing a person', () => {
  test('takes them out of lists, pages and files at once, and leaves everybody else and when they were there', async () => {
    const before = await people();
    const [first] = before.items;
    if (first?.name == null) throw new Error('Nobody is there.');
    expect(await textOf(`${session}/export?format=json`)).toContain(first.name);
    const body = { sessionId: scenarioIds.class, participantId: first.participantId };
    const viewer = await members.join('viewer@example.org', 'viewer');
    expect((await server.ask('POST', '/api/sources/realtimekit/erasures', { cookie: viewer, body })).status).toBe(403);
    expect((await server.ask('POST', '/api/sources/realtimekit/erasures', { cookie, body })).status).toBe(204);

    const after = await people();
    const erased = after.items.filter(({ name }) => name === 'erased person');
    expect(erased).toHaveLength(1);
    expect(erased[0]).toMatchObject({ presentMs: first.presentMs, joinedAt: first.joinedAt, externalId: null });
    expect(
      after.items
        .map(({ name }) => name)
        .filter((name) => name !== 'erased person')
        .toSorted(),
    ).toEqual(
      before.items
        .map(({ name }) => name)
        .filter((name) => name !== first.name)
        .toSorted(),
    );
    const file = await textOf(`${session}/export?format=json`);
    for (const gone of [first.name, first.participantId]) expect(file).not.toContain(gone);
    expect((await server.ask('GET', `${session}/participants/${first.participantId}`, { cookie })).status).toBe(404);
    expect((await server.ask('POST', '/api/sources/realtimekit/erasures', { cookie, body })).status).toBe(404);
    const timeline = JSON.stringify((await server.ask('GET', `${session}/timeline`, { cookie })).body);
    expect(timeline).not.toContain(first.participantId);
  });
});
