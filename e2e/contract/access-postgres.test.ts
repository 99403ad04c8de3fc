import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { admin, startAccess } from './access-server';

let postgres: PostgresServer;
let server: Awaited<ReturnType<typeof startAccess>>;

beforeAll(async () => {
  postgres = await startPostgres();
  const first = { ROLLCALL_ADMIN_EMAIL: admin.email, ROLLCALL_ADMIN_PASSWORD: admin.password };
  server = await startAccess({ DATABASE_URL: await postgres.newDatabase(), ...first });
  const { prepareFirstAdmin } = await import('@/lib/access/first-admin');
  // As instances do that start at once.
  await Promise.all([prepareFirstAdmin(), prepareFirstAdmin(), prepareFirstAdmin()]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await postgres.stop();
});

it('does on Postgres what it does on SQLite: sign-in, invitations, roles, tokens, removal', async () => {
  const { cookie } = await server.signIn(admin);
  expect((await server.ask('GET', '/api/me', { cookie })).body).toMatchObject({ role: 'admin', name: 'ada' });

  const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email: 'viewer@example.org', role: 'viewer' } });
  const secret = (invited.body as { link: string }).link.split('#')[1];
  const given = { secret, name: 'Viewer', password: 'a password of a viewer' };
  const accepted = await Promise.all([1, 2, 3].map(() => server.ask('POST', '/api/invitations/accept', { body: given })));
  expect(accepted.map(({ status }) => status).sort()).toEqual([200, 404, 404]);

  const viewer = (await server.signIn({ email: 'Viewer@example.org', password: given.password })).cookie;
  const made = await server.ask('POST', '/api/tokens', { cookie: viewer, body: { name: 'script' } });
  const token = (made.body as { secret: string }).secret;
  expect((await server.ask('GET', '/api/me', { token })).body).toMatchObject({ email: 'viewer@example.org', role: 'viewer' });

  const { items } = (await server.ask('GET', '/api/people', { cookie })).body as {
    items: { id: string; email: string; lastSeenAt: string }[];
  };
  expect(items.map(({ email }) => email)).toEqual(['viewer@example.org', admin.email].sort());
  const id = items.find(({ email }) => email === 'viewer@example.org')?.id;
  const adminId = items.find(({ email }) => email === admin.email)?.id;
  expect((await server.ask('PATCH', `/api/people/${adminId}`, { cookie, body: { role: 'viewer' } })).status).toBe(409);
  expect((await server.ask('PATCH', `/api/people/${id}`, { cookie, body: { role: 'admin' } })).status).toBe(204);
  expect((await server.ask('GET', '/api/people', { cookie: viewer })).status).toBe(200);
  expect((await server.ask('DELETE', `/api/people/${id}`, { cookie })).status).toBe(204);
  for (const asked of [{ cookie: viewer }, { token }]) expect((await server.ask('GET', '/api/me', asked)).status).toBe(401);

  expect((await server.ask('POST', '/api/auth/sign-out', { cookie })).status).toBe(204);
  expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
});

it('counts tries of all together, and ends idle sign-ins', async () => {
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, n) => server.signIn({ email: 'x@example.org', password: `${n}` }, '203.0.113.99')),
  );
  expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
  const headers = new Headers({ cookie: (await server.signIn(admin)).cookie });
  const { currentSignIn } = await import('@/lib/access/current-sign-in');
  expect(await currentSignIn(headers, Date.now() + 20 * 60_000)).not.toBeNull();
  expect(await currentSignIn(headers, Date.now() + 51 * 60_000)).toBeNull();
});

it('does every role change and removal of many at the same moment', async () => {
  const { cookie } = await server.signIn(admin);
  const { insertMember } = await import('@/lib/access/member-store');
  const { database } = await import('@/lib/db/database');
  const db = await database();
  const people = Array.from({ length: 6 }, (_, n) => ({ name: `Admin ${n}`, email: `admin${n}@example.org`, role: 'admin' as const }));
  const ids = await Promise.all(people.map((person) => insertMember(db, { ...person, passwordHash: 'none' })));
  const changes = ids.flatMap((id) => ['viewer', 'admin', 'viewer'].map((role) => ({ id, role })));
  const changed = await Promise.all(changes.map(({ id, role }) => server.ask('PATCH', `/api/people/${id}`, { cookie, body: { role } })));
  expect(changed.map(({ status }) => status)).toEqual(changes.map(() => 204));
  const removed = await Promise.all(ids.map((id) => server.ask('DELETE', `/api/people/${id}`, { cookie })));
  expect(removed.map(({ status }) => status)).toEqual(ids.map(() => 204));
});

it('keeps both of two changes of one link at the same moment', async () => {
  const { changeReport, createReport } = await import('@/lib/reports/report-store');
  const { sampleNewReport } = await import('@/lib/reports/testing/sample-report');
  const { maker } = sampleNewReport;
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await createReport(sampleNewReport))?.report.id ?? ''));
  for (const id of ids) {
    await Promise.all([changeReport(id, maker, { fields: { externalId: false } }), changeReport(id, maker, { fields: { role: false } })]);
    expect((await changeReport(id, maker, {}))?.fields).toEqual({ externalId: false, role: false, device: true, place: true });
  }
});
