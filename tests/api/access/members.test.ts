import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, adminSettings, startAccess } from './access-server';
import { membersOf } from './member-helpers';

let server: Awaited<ReturnType<typeof startAccess>>;
let members: Awaited<ReturnType<typeof membersOf>>;
let adminCookie = '';

beforeAll(async () => {
  server = await startAccess(adminSettings);
  members = await membersOf(server, admin);
  adminCookie = members.cookie;
}, 60_000);
afterAll(() => server.close());

describe('people', () => {
  test('join by a link that works once, and have the role they were invited to', async () => {
    const invited = await server.ask('POST', '/api/invitations', {
      cookie: adminCookie,
      body: { email: 'Eve@Example.org', role: 'viewer' },
    });
    expect(invited.status).toBe(201);
    const { link } = invited.body as { link: string };
    expect(link).toMatch(/^\/invitation#[\w-]{43}$/);
    const secret = link.split('#')[1];
    expect((await server.ask('POST', '/api/invitations/open', { body: { secret } })).body).toEqual({
      email: 'eve@example.org',
      role: 'viewer',
    });
    const given = { secret, name: 'Eve', password: 'a long enough one' };
    const accepted = await Promise.all([1, 2].map(() => server.ask('POST', '/api/invitations/accept', { body: given })));
    expect(accepted.map(({ status }) => status).sort()).toEqual([200, 404]);
    for (const path of ['open', 'accept']) {
      for (const wrong of [secret, 'x', `${secret}x`]) {
        const body = path === 'open' ? { secret: wrong } : { ...given, secret: wrong };
        expect(await server.ask('POST', `/api/invitations/${path}`, { body })).toMatchObject({ status: 404, code: 'unknown_invitation' });
      }
    }
    const again = { cookie: adminCookie, body: { email: 'eve@example.org', role: 'admin' } };
    expect(await server.ask('POST', '/api/invitations', again)).toMatchObject({ status: 409, code: 'already_member' });
  });

  test('who are viewers cannot become more by themselves', async () => {
    const cookie = await members.join('viewer@example.org', 'viewer');
    const id = await members.idOf('viewer@example.org');
    for (const body of [{ role: 'admin' }, { role: 'admin', id }, { role: 'owner' }, {}]) {
      expect((await server.ask('PATCH', `/api/members/${id}`, { cookie, body })).status).toBe(403);
    }
    expect((await server.ask('POST', '/api/invitations', { cookie, body: { email: 'x@example.org', role: 'admin' } })).status).toBe(403);
    expect((await server.ask('GET', '/api/me', { cookie })).body).toMatchObject({ role: 'viewer', canShare: false });
  });

  test('get and lose a role with the next request', async () => {
    const cookie = await members.join('grace@example.org', 'viewer');
    const id = await members.idOf('grace@example.org');
    expect((await server.ask('GET', '/api/members', { cookie })).status).toBe(403);
    await server.ask('PATCH', `/api/members/${id}`, { cookie: adminCookie, body: { role: 'admin' } });
    expect((await server.ask('GET', '/api/members', { cookie })).status).toBe(200);
    await server.ask('PATCH', `/api/members/${id}`, { cookie: adminCookie, body: { role: 'viewer' } });
    expect((await server.ask('GET', '/api/members', { cookie })).status).toBe(403);
  });

  test('who are removed are out at once, with their tokens, and their password is worth nothing', async () => {
    const cookie = await members.join('mallory@example.org', 'admin');
    const made = await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } });
    const { secret } = made.body as { secret: string };
    expect((await server.ask('GET', '/api/me', { token: secret })).status).toBe(200);
    const id = await members.idOf('mallory@example.org');
    expect((await server.ask('DELETE', `/api/members/${id}?reports=takeOver`, { cookie: adminCookie })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
    expect((await server.ask('GET', '/api/me', { token: secret })).status).toBe(401);
    expect((await server.signIn({ email: 'mallory@example.org', password: 'password of mallory@example.org' })).status).toBe(401);
    expect((await server.ask('DELETE', `/api/members/${id}`, { cookie: adminCookie })).status).toBe(404);
  });

  test('can be signed out everywhere by an admin and by themselves', async () => {
    const one = await members.join('heidi@example.org', 'viewer');
    const two = (await server.signIn({ email: 'heidi@example.org', password: 'password of heidi@example.org' })).cookie;
    const id = await members.idOf('heidi@example.org');
    expect((await server.ask('DELETE', `/api/members/${id}/sign-ins`, { cookie: adminCookie })).status).toBe(204);
    for (const cookie of [one, two]) expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
    const three = (await server.signIn({ email: 'heidi@example.org', password: 'password of heidi@example.org' })).cookie;
    expect((await server.ask('DELETE', '/api/account/sign-ins', { cookie: three })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { cookie: three })).status).toBe(401);
  });

  test('lose their API tokens when they are signed out everywhere, by an admin or by themselves, and nobody else does', async () => {
    const cookie = await members.join('judy@example.org', 'viewer');
    const [theirs, other] = [await members.makeToken(cookie), await members.makeToken(adminCookie)];
    const id = await members.idOf('judy@example.org');
    expect((await server.ask('DELETE', `/api/members/${id}/sign-ins`, { cookie: adminCookie })).status).toBe(204);
    expect(await server.ask('GET', '/api/me', { token: theirs })).toMatchObject({ status: 401, code: 'bad_token' });
    const again = (await server.signIn({ email: 'judy@example.org', password: 'password of judy@example.org' })).cookie;
    expect((await server.ask('GET', '/api/tokens', { cookie: again })).body).toMatchObject({ items: [] });
    const second = await members.makeToken(again);
    expect((await server.ask('DELETE', '/api/account/sign-ins', { cookie: again })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { token: second })).status).toBe(401);
    expect((await server.ask('GET', '/api/me', { token: other })).status).toBe(200);
  });

  test('leave no invitation behind by which they or an admin of theirs come back', async () => {
    const made = async (cookie: string, email: string, role: 'admin' | 'viewer') =>
      ((await server.ask('POST', '/api/invitations', { cookie, body: { email, role } })).body as { link: string }).link.split('#')[1];
    const opened = async (secret: string | undefined) => (await server.ask('POST', '/api/invitations/open', { body: { secret } })).status;
    const demoted = await members.join('peggy@example.org', 'admin');
    const [anAdmin, aViewer] = [await made(demoted, 'peggy2@example.org', 'admin'), await made(demoted, 'peggy3@example.org', 'viewer')];
    const id = await members.idOf('peggy@example.org');
    await server.ask('PATCH', `/api/members/${id}`, { cookie: adminCookie, body: { role: 'viewer' } });
    expect([await opened(anAdmin), await opened(aViewer)]).toEqual([404, 200]);
    expect((await server.ask('DELETE', `/api/members/${id}`, { cookie: adminCookie })).status).toBe(204);
    expect(await opened(aViewer)).toBe(404);
  });

  test('always keep one admin', async () => {
    const id = await members.idOf(admin.email);
    const demote = { cookie: adminCookie, body: { role: 'viewer' } };
    expect(await server.ask('PATCH', `/api/members/${id}`, demote)).toMatchObject({ status: 409, code: 'last_admin' });
    expect(await server.ask('DELETE', `/api/members/${id}`, { cookie: adminCookie })).toMatchObject({ status: 409, code: 'last_admin' });
  });

  test('change their password with the present one, and are signed out elsewhere', async () => {
    const here = await members.join('ivan@example.org', 'viewer');
    const elsewhere = (await server.signIn({ email: 'ivan@example.org', password: 'password of ivan@example.org' })).cookie;
    const body = { current: 'password of ivan@example.org', next: 'another long password' };
    const token = await members.makeToken(here);
    const change = (given: object) => server.ask('POST', '/api/account/password', { cookie: here, body: given });
    expect(await change({ ...body, current: 'wrong' })).toMatchObject({ status: 403, code: 'wrong_password' });
    expect((await change({ ...body, next: 'short' })).status).toBe(400);
    const changed = await change(body);
    expect(changed.status).toBe(204);
    for (const cookie of [here, elsewhere]) expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
    expect((await server.ask('GET', '/api/me', { cookie: changed.cookie })).status).toBe(200);
    expect((await server.ask('GET', '/api/me', { token })).status).toBe(200);
    expect((await server.ask('DELETE', '/api/tokens', { cookie: changed.cookie })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { token })).status).toBe(401);
    expect((await server.signIn({ email: 'ivan@example.org', password: body.current })).status).toBe(401);
    expect((await server.signIn({ email: 'ivan@example.org', password: body.next })).status).toBe(200);
  });
});

describe('the database of members', () => {
  test('keeps no password, no cookie and no address', async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const rows = [
      await db.selectFrom('sign_in').selectAll().execute(),
      await db.selectFrom('sign_in_method').selectAll().execute(),
      await db.selectFrom('throttle').selectAll().execute(),
      await db.selectFrom('invitation').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|198\.51\.100|correct horse|password of/);
    const cookie = decodeURIComponent(adminCookie.split('=')[1] ?? '-');
    const [secret = '-'] = cookie.split('.');
    expect(JSON.stringify(rows)).not.toContain(cookie);
    expect(secret).toMatch(/^\w{32}$/);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const { createHash } = await import('node:crypto');
    expect(JSON.stringify(rows[0])).toContain(createHash('sha256').update(secret).digest('base64url'));
  });
});
