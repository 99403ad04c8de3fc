import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReportsAnswer } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startSimulator } from '@/simulator/server';
import { admin, startAccess } from '@/tests/api/access/access-server';

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;
let id: string;
let token: string;
const first = () => simulator.realtimekit.appIds[0] ?? '';
const second = () => simulator.realtimekit.appIds[1] ?? '';

beforeAll(async () => {
  simulator = await startSimulator({ seed: 1 });
  const { baseUrl, accountId, token: apiToken } = simulator.realtimekit;
  server = await startAccess({
    CLOUDFLARE_API_TOKEN: apiToken,
    CLOUDFLARE_ACCOUNT_ID: accountId,
    REALTIMEKIT_APP_ID: first(),
    CLOUDFLARE_BASE_URL: baseUrl,
    ROLLCALL_ADMIN_EMAIL: admin.email,
    ROLLCALL_ADMIN_PASSWORD: admin.password,
  });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  cookie = (await server.signIn(admin)).cookie;
  const body = { source: 'realtimekit', sessionId: scenarioIds.live, mode: 'live' };
  const made = await server.ask('POST', '/api/reports', { cookie, body });
  [, id = '', token = ''] = /\/r\/([^#]+)#(.+)$/.exec((made.body as { link: string }).link) ?? [];
}, 60_000);
afterAll(async () => {
  await server.close();
  await simulator.close();
});

/** A start with other apps in the environment, on the same database. */
function restartWith(...appIds: string[]): void {
  process.env.REALTIMEKIT_APP_ID = appIds.join(',');
  vi.resetModules();
}

const sourceOfReport = async () => ((await server.ask('GET', '/api/reports', { cookie })).body as ReportsAnswer).items[0]?.source;

async function pathsAskedFor(): Promise<string[]> {
  const control = `${simulator.listening}/__control/calls`;
  const calls = (await (await fetch(control)).json()) as { path: string }[];
  await fetch(control, { method: 'DELETE' });
  return calls.map(({ path }) => path);
}

describe('a report of a source', () => {
  test('is read from the app it was made of, whatever that is called by now', async () => {
    expect((await server.ask('GET', `/api/r/${id}`, { token })).status).toBe(200);
    expect(await sourceOfReport()).toBe('realtimekit');
    restartWith(second(), first());
    await pathsAskedFor();
    expect((await server.ask('GET', `/api/r/${id}`, { token })).status).toBe(200);
    expect((await pathsAskedFor()).every((path) => path.includes(`/${first()}/`))).toBe(true);
    expect(await sourceOfReport()).toBe(`realtimekit-${first().slice(0, 8)}`);
  });

  test('is never read from an app that has the name now, but is not there, and leads nowhere', async () => {
    restartWith(second());
    await pathsAskedFor();
    expect(await server.ask('GET', `/api/r/${id}`, { token })).toMatchObject({ status: 404, code: 'not_found' });
    expect(await sourceOfReport()).toBeNull();
    expect(await pathsAskedFor()).toEqual([]);
  });
});
