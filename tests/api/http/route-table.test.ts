import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, callers, pageTable, routeTable } from '@/e2e/support/route-table';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startSimulator } from '@/simulator/server';
import { admin, adminSettings, providerSettings, startAccess } from '@/tests/api/access/access-server';
import { findRoute, methods, pageFiles, routeFiles } from './route-files';

const viewer = { email: 'viewer@example.org', password: 'a viewer’s password' };
let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let places: Record<string, string>;
const bearer: Partial<Record<Caller, string>> = {};

const cookies = new Map<Caller, string>();

/** What a caller sends; members sign in at their first request and stay so. */
async function asked(caller: Caller): Promise<{ cookie?: string; token?: string }> {
  if (caller !== 'viewer' && caller !== 'admin') return bearer[caller] === undefined ? {} : { token: bearer[caller] };
  const cookie = cookies.get(caller) ?? (await server.signIn(caller === 'admin' ? admin : viewer)).cookie;
  cookies.set(caller, cookie);
  return { cookie };
}

async function makeReport(sessionId: string, cookie: string): Promise<{ id: string; key: string }> {
  const include = { curve: true, participants: true, detail: true, quality: true, exports: true };
  const body = { source: 'realtimekit', sessionId, include, names: 'full', mode: 'live' };
  const { body: made } = await server.ask('POST', '/api/reports', { cookie, body });
  const [, id = '', key = ''] = /\/r\/([^#]+)#(.+)$/.exec((made as { link: string }).link) ?? [];
  return { id, key };
}

/** A token of an admin who is none of the callers: some rows end the callers' own tokens. */
async function makeTokenOf(given: { email: string; password: string }, cookie: string): Promise<string> {
  const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email: given.email, role: 'admin' } });
  const secret = (invited.body as { link: string }).link.split('#')[1];
  await server.ask('POST', '/api/invitations/accept', { body: { secret, name: 'Script', password: given.password } });
  const made = await server.ask('POST', '/api/tokens', { cookie: (await server.signIn(given)).cookie, body: { name: 'script' } });
  return (made.body as { secret: string }).secret;
}

beforeAll(async () => {
  simulator = await startSimulator({ seed: 1 });
  server = await startAccess({
    ...providerSettings(simulator),
    ...adminSettings,
  });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  const { cookie } = await server.signIn(admin);
  const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email: viewer.email, role: 'viewer' } });
  const secret = (invited.body as { link: string }).link.split('#')[1];
  await server.ask('POST', '/api/invitations/accept', { body: { secret, name: 'Viewer', password: viewer.password } });
  const [own, other] = [await makeReport(scenarioIds.class, cookie), await makeReport(scenarioIds.webinar, cookie)];
  bearer.recipient = own.key;
  bearer.other = other.key;
  bearer.token = await makeTokenOf({ email: 'script@example.org', password: 'an admin with a script' }, cookie);

  const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
  const read = async (path: string, as: object) =>
    (await server.ask('GET', path, as)).body as { items: { id: string }[]; meetingId: string };
  const { meetingId } = await read(session, { cookie });
  const [person] = (await read(`${session}/participants`, { cookie })).items;
  const { connections } = (await server.ask('GET', `${session}/participants/${person?.id}`, { cookie })).body as ParticipantAnswer;
  const [shown] = (await read(`/api/r/${own.id}/participants`, { token: own.key })).items;
  const ids = {
    source: 'realtimekit',
    sessionId: scenarioIds.class,
    meetingId,
    participantId: person?.id ?? '',
    connectionId: connections[0]?.id ?? '',
  };
  places = { ...ids, reportId: own.id, publicId: shown?.id ?? '', unknownId: '00000000-0000-4000-8000-000000000000' };
}, 60_000);
afterAll(async () => {
  await server.close();
  await simulator.close();
});

/** The address of a row, and the file's own path it belongs to. */
const addressOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
const filePathOf = (path: string) => findRoute(addressOf(path))?.route.path ?? null;

describe('the table of routes', () => {
  test('has a row for every file that answers requests, and for every page', () => {
    const known = new Set(routeTable.map(({ path }) => filePathOf(path)));
    expect(
      routeFiles()
        .filter(({ path }) => !known.has(path))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(
      pageFiles()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(pageTable.map(({ path }) => path).toSorted());
  });

  test.each(routeTable)('holds for $method $path', async (row) => {
    const statuses: number[] = [];
    for (const caller of callers) {
      const given = { ...(await asked(caller)), ...(row.body ? { body: row.body } : {}), address: `198.51.100.${statuses.length}` };
      const { status } = await server.ask(row.method, addressOf(row.path), given);
      statuses.push(status);
      if (row.endsSignIn) cookies.delete(caller);
    }
    expect(statuses, callers.join(', ')).toEqual(row.statuses);
  });

  test('answers 405, to everybody, for every method without a row', async () => {
    const inTable = new Set(routeTable.map(({ method, path }) => `${method} ${filePathOf(path)}`));
    let tried = 0;
    for (const { path } of routeFiles()) {
      if (path.includes('[[...')) continue;
      for (const method of methods.filter((candidate) => !inTable.has(`${candidate} ${path}`))) {
        for (const caller of callers) {
          const { status, code } = await server.ask(
            method,
            addressOf(path.replace(/\{(token|member|invitation)Id\}/, '{unknownId}')),
            await asked(caller),
          );
          expect({ status, code }, `${method} ${path} as ${caller}`).toEqual({ status: 405, code: 'method_not_allowed' });
          tried++;
        }
      }
    }
    console.log(
      `route × caller table: ${routeTable.length} rows × ${callers.length} callers, all as expected; ${tried} further method × caller pairs are 405`,
    );
  });
});
