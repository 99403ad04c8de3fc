import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { handlerOf, methods, routeFiles } from '@/tests/api/http/route-files';
import { admin, startAccess } from './access-server';

let postgres: PostgresServer;
let server: Awaited<ReturnType<typeof startAccess>>;

beforeAll(async () => {
  postgres = await startPostgres();
  const first = { ROLLCALL_ADMIN_EMAIL: admin.email, ROLLCALL_ADMIN_PASSWORD: admin.password };
  server = await startAccess({ DATABASE_URL: await postgres.newDatabase(), ...first });
  const { prepareFirstAdmin } = await import('@/lib/accounts/first-admin');
  // As instances do that start at once.
  await Promise.all([prepareFirstAdmin(), prepareFirstAdmin(), prepareFirstAdmin()]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await postgres.stop();
});

const uuid = '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11';
/** Postgres keeps no NUL in a text: what reaches it with one is an error of ours. */
const odd = ['\0', 'a\0b', `${uuid}\0`, 'a\x01b', 'a\x7fb', 'a\x85b', 'a\nb', '\ud800', 'a b', '\u202e', 'x'.repeat(5_000)];

describe('access on Postgres', () => {
  test('works as on SQLite: sign-in, invitations, roles, tokens, removal', async () => {
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

    const { items } = (await server.ask('GET', '/api/members', { cookie })).body as {
      items: { id: string; email: string; lastSeenAt: string }[];
    };
    expect(items.map(({ email }) => email)).toEqual(['viewer@example.org', admin.email].sort());
    const id = items.find(({ email }) => email === 'viewer@example.org')?.id;
    const adminId = items.find(({ email }) => email === admin.email)?.id;
    expect((await server.ask('PATCH', `/api/members/${adminId}`, { cookie, body: { role: 'viewer' } })).status).toBe(409);
    expect((await server.ask('PATCH', `/api/members/${id}`, { cookie, body: { role: 'admin' } })).status).toBe(204);
    expect((await server.ask('GET', '/api/members', { cookie: viewer })).status).toBe(200);
    expect((await server.ask('DELETE', `/api/members/${id}`, { cookie })).status).toBe(204);
    for (const asked of [{ cookie: viewer }, { token }]) expect((await server.ask('GET', '/api/me', asked)).status).toBe(401);

    expect((await server.ask('POST', '/api/auth/sign-out', { cookie })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
  });

  test('counts tries of all together, and ends idle sign-ins', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, n) => server.signIn({ email: 'x@example.org', password: `${n}` }, '203.0.113.99')),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
    const headers = new Headers({ cookie: (await server.signIn(admin)).cookie });
    const { currentSignIn } = await import('@/lib/accounts/current-sign-in');
    expect(await currentSignIn(headers, Date.now() + 20 * 60_000)).not.toBeNull();
    expect(await currentSignIn(headers, Date.now() + 51 * 60_000)).toBeNull();
  });

  test('does every role change and removal of many at the same moment', async () => {
    const { cookie } = await server.signIn(admin);
    const { insertMember } = await import('@/lib/accounts/member-store');
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const people = Array.from({ length: 6 }, (_, n) => ({ name: `Admin ${n}`, email: `admin${n}@example.org`, role: 'admin' as const }));
    const ids = await Promise.all(people.map((person) => insertMember(db, { ...person, passwordHash: 'none' })));
    const changes = ids.flatMap((id) => ['viewer', 'admin', 'viewer'].map((role) => ({ id, role })));
    const changed = await Promise.all(changes.map(({ id, role }) => server.ask('PATCH', `/api/members/${id}`, { cookie, body: { role } })));
    expect(changed.map(({ status }) => status)).toEqual(changes.map(() => 204));
    const removed = await Promise.all(ids.map((id) => server.ask('DELETE', `/api/members/${id}`, { cookie })));
    expect(removed.map(({ status }) => status)).toEqual(ids.map(() => 204));
  });

  test('keeps both of two changes of one link at the same moment', async () => {
    const { changeReport, createReport } = await import('@/lib/reports/report-store');
    const { sampleNewReport } = await import('@/lib/reports/testing/sample-report');
    const { maker } = sampleNewReport;
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await createReport(sampleNewReport))?.report.id ?? ''));
    for (const id of ids) {
      await Promise.all([changeReport(id, maker, { fields: { externalId: false } }), changeReport(id, maker, { fields: { role: false } })]);
      expect((await changeReport(id, maker, {}))?.fields).toEqual({ externalId: false, role: false, device: true, place: true });
    }
  });

  test('answers 400 or 404 to everything in a path that can be no id, on every route, and 400 to every id of ours', async () => {
    const { cookie } = await server.signIn(admin);
    const plain = { source: 'realtimekit', sessionId: uuid, participantId: uuid, meetingId: uuid, connectionId: uuid };
    const refused: string[] = [];
    for (const file of routeFiles()) {
      for (const [, name = ''] of file.path.matchAll(/\{(\w+)\}/g)) {
        for (const method of methods) {
          const handler = await handlerOf(file, method);
          for (const id of odd) {
            const headers = { cookie, origin: 'http://localhost:3000', 'content-type': 'application/json' };
            const body = method === 'GET' ? {} : { body: JSON.stringify({ role: 'viewer', state: 'active' }) };
            const request = new Request('http://localhost:3000/api/x', { method, headers, ...body });
            const response = await handler?.(request, { params: Promise.resolve({ ...plain, [name]: id }) });
            expect([400, 404, 405], `${method} ${file.path} ${name} ${JSON.stringify(id.slice(0, 40))}`).toContain(response?.status);
            if (response?.status === 400 && !file.path.includes('{source}')) refused.push(`${method} ${file.path}`);
          }
        }
      }
    }
    expect(new Set(refused).size).toBe(10);
    expect(refused).toHaveLength(10 * odd.length);
  });

  test('takes no text with NUL or control characters in it, and makes no hash of a password beside one', async () => {
    const { cookie } = await server.signIn(admin);
    const work = await import('@/lib/accounts/password-work');
    const hashing = vi.spyOn(work, 'hashOfPassword');
    const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email: 'plain@example.org', role: 'viewer' } });
    const secret = (invited.body as { link: string }).link.split('#')[1] ?? '';
    const given = { secret, name: 'Plain', password: 'a plain enough password' };
    const accept = (body: object) => server.ask('POST', '/api/invitations/accept', { body });
    for (const text of odd.filter((candidate) => !['a b', 'a\nb', 'a\x85b', '\u202e'].includes(candidate))) {
      const refusals = [
        server.signIn({ email: text, password: 'x' }),
        server.signIn({ email: `${text}@example.org`, password: 'x' }),
        server.ask('POST', '/api/tokens', { cookie, body: { name: text } }),
        server.ask('POST', '/api/invitations', { cookie, body: { email: `${text}@example.org`, role: 'viewer' } }),
        server.ask('POST', '/api/invitations/open', { body: { secret: text } }),
        accept({ ...given, secret: text }),
        accept({ ...given, name: text }),
        accept({ ...given, password: `${given.password}${text}` }),
        server.ask('POST', '/api/account/password', { cookie, body: { current: admin.password, next: `${given.password}${text}` } }),
      ];
      for (const [at, answer] of (await Promise.all(refusals)).entries()) expect(answer.status, `${at} ${JSON.stringify(text)}`).toBe(400);
    }
    for (const password of ['\0', 'a\0', '\ud800']) expect((await server.signIn({ ...admin, password })).status).toBe(400);
    expect(hashing).not.toHaveBeenCalled();
    hashing.mockRestore();
    for (const name of ['\u202e', '\u200b', ' \n', '\u3164'])
      expect((await accept({ ...given, name })).status, JSON.stringify(name)).toBe(400);
    expect((await accept({ ...given, name: ' Plain\u202e\r\nName ' })).status).toBe(200);
    const { items } = (await server.ask('GET', '/api/members', { cookie })).body as { items: { name: string; email: string }[] };
    expect(items.find(({ email }) => email === 'plain@example.org')?.name).toBe('Plain Name');
  });

  test('keeps the guesses of a link to the last one, of many at once, and starts anew when it is resumed', async () => {
    const { changeReport, createReport, findReport, listReports } = await import('@/lib/reports/report-store');
    const { consumeGuess, pauseAfterGuesses, refundGuess } = await import('@/lib/reports/guesses');
    const { sampleNewReport } = await import('@/lib/reports/testing/sample-report');
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const id = (await createReport({ ...sampleNewReport, expiresAt: Date.now() + 3_600_000 }))?.report.id ?? '';
    await db.updateTable('report').set({ wrong_guesses: 990 }).where('id', '=', id).execute();
    const booked = await Promise.all(Array.from({ length: 30 }, () => consumeGuess(id)));
    expect(booked.filter(Boolean)).toHaveLength(10);
    await refundGuess(id);
    expect(await pauseAfterGuesses(id)).toBe(false);
    expect(await consumeGuess(id)).toBe(true);
    expect((await Promise.all([1, 2, 3].map(() => pauseAfterGuesses(id)))).filter(Boolean)).toHaveLength(1);
    expect(await findReport(id)).toMatchObject({ state: 'paused', pausedFor: 'wrong-passwords' });
    await createReport(sampleNewReport);
    expect((await listReports(1, 3)).items.map((item) => [item.id === id, item.state])).toEqual([
      [true, 'paused'],
      [false, 'active'],
      [false, 'active'],
    ]);
    expect(await consumeGuess(id)).toBe(false);
    expect(await changeReport(id, sampleNewReport.maker, { state: 'active' })).toMatchObject({ state: 'active', pausedFor: null });
    expect(await consumeGuess(id)).toBe(true);
  });
});
