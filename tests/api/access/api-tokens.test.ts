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

describe('API tokens', () => {
  test('read what viewers read, whatever role their maker has, gets or loses', async () => {
    const cookie = await members.join('niaj@example.org', 'admin');
    const token = await members.makeToken(cookie);
    const id = await members.idOf('niaj@example.org');
    for (const role of ['admin', 'viewer', 'admin']) {
      expect((await server.ask('PATCH', `/api/members/${id}`, { cookie: adminCookie, body: { role } })).status).toBe(204);
      expect((await server.ask('GET', '/api/me', { token })).body).toMatchObject({ canShare: false, role });
      for (const path of ['/api/members', '/api/reports', '/api/tokens'])
        expect((await server.ask('GET', path, { token })).status, `${path} of an ${role}'s token`).toBe(403);
    }
    expect((await server.ask('DELETE', `/api/members/${id}`, { cookie: adminCookie })).status).toBe(204);
    expect(await server.ask('GET', '/api/me', { token })).toMatchObject({ status: 401, code: 'bad_token' });
  });

  test('read and change nothing, are stored as a hash only, and stop when revoked', async () => {
    const made = await server.ask('POST', '/api/tokens', { cookie: adminCookie, body: { name: 'nightly' } });
    const { secret, token } = made.body as { secret: string; token: { id: string } };
    expect(secret).toMatch(/^rc_[\w-]{43}$/);
    expect(await server.ask('GET', '/api/openapi.json', { token: secret })).toMatchObject({ status: 200 });
    for (const [method, path] of [
      ['POST', '/api/tokens'],
      ['PATCH', '/api/members/x'],
      ['POST', '/api/auth/sign-out'],
    ] as const) {
      expect(await server.ask(method, path, { token: secret, body: {} })).toMatchObject({ status: 403, code: 'read_only' });
    }
    expect((await server.ask('GET', '/api/tokens', { token: secret })).status).toBe(403);
    expect((await server.ask('GET', '/api/members', { token: secret })).status).toBe(403);

    const listed = await server.ask('GET', '/api/tokens', { cookie: adminCookie });
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    const { database } = await import('@/lib/db/database');
    const rows = JSON.stringify(await (await database()).selectFrom('api_token').selectAll().execute());
    expect(rows).toContain('nightly');
    expect(rows).not.toContain(secret.slice(3));

    for (const wrong of [`${secret}x`, secret.slice(0, -1), 'rc_', `rc_${'a'.repeat(43)}`, secret.toUpperCase()]) {
      expect((await server.ask('GET', '/api/me', { token: wrong, cookie: adminCookie })).status).toBe(401);
    }
    expect((await server.ask('DELETE', `/api/tokens/${token.id}`, { cookie: adminCookie })).status).toBe(204);
    expect(await server.ask('GET', '/api/me', { token: secret })).toMatchObject({ status: 401, code: 'bad_token' });
  });
});

describe('API tokens of a member', () => {
  test('are no more than 20 a member, whoever else has how many; one that is revoked makes room', async () => {
    const cookie = await members.join('collector@example.org', 'viewer');
    const make = (as: string) => server.ask('POST', '/api/tokens', { cookie: as, body: { name: 'script' } });
    for (let number = 0; number < 20; number++) expect((await make(cookie)).status).toBe(201);
    expect(await make(cookie)).toMatchObject({ status: 409, code: 'too_many' });
    expect((await make(adminCookie)).status).toBe(201);
    const { items } = (await server.ask('GET', '/api/tokens', { cookie })).body as { items: { id: string }[] };
    expect(items).toHaveLength(20);
    expect((await server.ask('DELETE', `/api/tokens/${items[0]?.id}`, { cookie })).status).toBe(204);
    expect((await make(cookie)).status).toBe(201);
    expect(await make(cookie)).toMatchObject({ status: 409, code: 'too_many' });
  });

  test('are listed by the page, as people are', async () => {
    interface Page {
      items: { id: string }[];
    }
    for (const name of ['one', 'two', 'three']) await members.join(`${name}@example.org`, 'viewer');
    for (const name of ['one', 'two', 'three']) await server.ask('POST', '/api/tokens', { cookie: adminCookie, body: { name } });
    for (const path of ['/api/members', '/api/tokens']) {
      const whole = (await server.ask('GET', path, { cookie: adminCookie })).body as Page;
      const total = whole.items.length;
      expect(total).toBeGreaterThanOrEqual(3);
      expect(whole).toMatchObject({ page: 1, perPage: 50, total, asOf: expect.stringMatching(/Z$/) });
      const second = (await server.ask('GET', `${path}?page=2&perPage=2`, { cookie: adminCookie })).body as Page;
      expect(second).toMatchObject({ items: whole.items.slice(2, 4), page: 2, perPage: 2, total });
      const beyond = await server.ask('GET', `${path}?page=999`, { cookie: adminCookie });
      expect(beyond.body).toMatchObject({ items: [], page: 999, total });
      expect((await server.ask('GET', `${path}?perPage=201`, { cookie: adminCookie })).status).toBe(400);
    }
  });
});
