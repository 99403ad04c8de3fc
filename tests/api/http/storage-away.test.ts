import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { log } from '@/lib/log';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startSimulator } from '@/simulator/server';
import { admin, adminSettings, providerSettings, startAccess } from '@/tests/api/access/access-server';

let postgres: PostgresServer;
let url: string;
let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;
let token: string;
let report: { id: string; key: string };

beforeAll(async () => {
  postgres = await startPostgres();
  simulator = await startSimulator({ seed: 1 });
  url = await postgres.newDatabase();
  server = await startAccess({ DATABASE_URL: url, ...providerSettings(simulator), ...adminSettings });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  cookie = (await server.signIn(admin)).cookie;
  token = ((await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } })).body as { secret: string }).secret;
  const include = { curve: true, participants: true, detail: true, quality: false, exports: true };
  const body = { source: 'realtimekit', sessionId: scenarioIds.class, include, mode: 'live' };
  const made = await server.ask('POST', '/api/reports', { cookie, body });
  const [, id = '', key = ''] = /\/r\/([^#]+)#(.+)$/.exec((made.body as { link: string }).link) ?? [];
  report = { id, key };
}, 60_000);
afterAll(async () => {
  await server.close();
  await simulator.close();
  await postgres.stop();
});

const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
const memberReads = [
  ...['/api/me', '/api/sources', '/api/sources/realtimekit/sessions', session, `${session}/participants`, `${session}/timeline`],
  ...[`${session}/export?format=csv`, '/api/sources/realtimekit/meetings', '/api/members', '/api/tokens', '/api/reports'],
];

/** One of everything that members, their programs, recipients and whoever signs in ask for. */
function askAll() {
  const shared = `/api/r/${report.id}`;
  const asRecipient = { token: report.key };
  return Promise.all([
    ...memberReads.map((address) => server.ask('GET', address, { cookie })),
    ...memberReads.slice(1, 7).map((address) => server.ask('GET', address, { token })),
    ...['', '/participants', '/timeline', '/export?format=csv'].map((part) => server.ask('GET', `${shared}${part}`, asRecipient)),
    server.ask('POST', '/api/tokens', { cookie, body: { name: 'another' } }),
    server.ask('POST', '/api/auth/sign-out', { cookie: `${cookie}; other=1` }),
    server.signIn({ email: admin.email, password: 'a wrong password' }),
  ]);
}

function expectRefusals(answers: Awaited<ReturnType<typeof askAll>>): void {
  const given = answers.map(({ status, code, headers }) => [status, code, headers.get('retry-after')]);
  // A password that cannot be counted as a try is not looked at.
  const signIn = [503, 'throttle_unavailable', '10'];
  expect(given).toEqual([...given.slice(1).map(() => [503, 'storage_unavailable', '5']), signIn]);
}

describe('a Postgres that is away', () => {
  test('is a 503 that says when to try again to everybody, told once a minute, and over as soon as it is back', async () => {
    const lines = vi.spyOn(log, 'error').mockReturnValue();
    const notes = vi.spyOn(log, 'info').mockReturnValue();
    await postgres.halt();
    for (let time = 0; time < 20; time++) {
      const answers = await askAll();
      expectRefusals(answers);
    }
    const written = lines.mock.calls.length + notes.mock.calls.length;
    await postgres.resume();
    const backAt = performance.now();
    await vi.waitFor(async () => expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200), {
      timeout: 5_000,
      interval: 20,
    });
    console.log(`Postgres away: ${written} lines for 480 refusals; right again after ${Math.round(performance.now() - backAt)} ms`);
    expect(written).toBeLessThan(30);
    expect((await server.ask('GET', `/api/r/${report.id}`, { token: report.key })).status).toBe(200);
    lines.mockRestore();
    notes.mockRestore();
  });
});

describe('a Postgres all of whose connections are busy', () => {
  test('is a 503 within 5 s to everybody, whatever an answer asks it for, and over with the work', async () => {
    const lines = vi.spyOn(log, 'error').mockReturnValue();
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const locker = new Client({ connectionString: url });
    await locker.connect();
    await locker.query('begin; lock table invitation in access exclusive mode');
    const busy = Array.from({ length: 10 }, () => db.selectFrom('invitation').selectAll().execute());
    await delay(100);
    const startedAt = performance.now();
    const answers = await askAll();
    const tookMs = performance.now() - startedAt;
    expectRefusals(answers);
    console.log(`all connections busy: refused after ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeLessThan(5_000);
    await locker.end();
    await Promise.all(busy);
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
    lines.mockRestore();
  });
});
