import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, adminSettings, origin, startAccess } from '@/tests/api/access/access-server';
import { membersOf } from '@/tests/api/access/member-helpers';
import { findRoute, handlerOf, type Method } from './route-files';

let server: Awaited<ReturnType<typeof startAccess>>;
let members: Awaited<ReturnType<typeof membersOf>>;

beforeAll(async () => {
  server = await startAccess(adminSettings);
  members = await membersOf(server, admin);
}, 60_000);
afterAll(() => server.close());

/**
 * Asks with headers alone. The body comes with `finish`, as a client sends it that keeps a request open; resolves once
 * the server waits for it.
 */
async function hold(method: Method, address: string, cookie: string) {
  const found = findRoute(address);
  const handler = found && (await handlerOf(found.route, method));
  if (!found || !handler) throw new Error(`There is no route ${method} ${address}.`);
  let bytes: ReadableStreamDefaultController<Uint8Array> | null = null;
  const waiting = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        bytes = controller;
      },
      pull: () => waiting.resolve(),
    },
    { highWaterMark: 0 },
  );
  const headers = { cookie, origin, 'content-type': 'application/json', 'x-rollcall-address': '203.0.113.5' };
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' };
  const answer = handler(new Request(new URL(address, origin), init), { params: Promise.resolve(found.params) });
  await waiting.promise;
  return async (given: object): Promise<number> => {
    bytes?.enqueue(new TextEncoder().encode(JSON.stringify(given)));
    bytes?.close();
    return (await answer).status;
  };
}

const roleOf = async (id: string) => {
  const { items } = (await server.ask('GET', '/api/members', { cookie: members.cookie })).body as { items: { id: string; role: string }[] };
  return items.find((item) => item.id === id)?.role;
};

describe('a request that is held', () => {
  test('changes no role for an admin who is removed or demoted meanwhile', async () => {
    await members.join('accomplice@example.org', 'viewer');
    const accomplice = await members.idOf('accomplice@example.org');
    for (const end of ['remove', 'demote'] as const) {
      const email = `${end}@example.org`;
      const cookie = await members.join(email, 'admin');
      const id = await members.idOf(email);
      const theirs = await hold('PATCH', `/api/members/${accomplice}`, cookie);
      const own = await hold('PATCH', `/api/members/${id}`, cookie);
      const ended =
        end === 'remove'
          ? await server.ask('DELETE', `/api/members/${id}`, { cookie: members.cookie })
          : await server.ask('PATCH', `/api/members/${id}`, { cookie: members.cookie, body: { role: 'viewer' } });
      expect(ended.status).toBe(204);
      expect([await theirs({ role: 'admin' }), await own({ role: 'admin' })]).toEqual([401, 401]);
      expect(await roleOf(accomplice)).toBe('viewer');
      expect(await roleOf(id)).toBe(end === 'remove' ? undefined : 'viewer');
    }
  });

  test('makes nothing for a sign-in that is ended meanwhile, though its member stays', async () => {
    const cookie = await members.join('stolen@example.org', 'admin');
    const id = await members.idOf('stolen@example.org');
    const token = await hold('POST', '/api/tokens', cookie);
    const invitation = await hold('POST', '/api/invitations', cookie);
    expect((await server.ask('DELETE', `/api/members/${id}/sign-ins`, { cookie: members.cookie })).status).toBe(204);
    expect(await token({ name: 'script' })).toBe(401);
    expect(await invitation({ email: 'friend@example.org', role: 'admin' })).toBe(401);
    const again = (await server.signIn({ email: 'stolen@example.org', password: 'password of stolen@example.org' })).cookie;
    expect((await server.ask('GET', '/api/tokens', { cookie: again })).body).toMatchObject({ items: [] });
  });

  test('changes no password for a sign-in that is ended meanwhile', async () => {
    const email = 'careful@example.org';
    const cookie = await members.join(email, 'viewer');
    const change = await hold('POST', '/api/account/password', cookie);
    expect((await server.ask('DELETE', `/api/members/${await members.idOf(email)}/sign-ins`, { cookie: members.cookie })).status).toBe(204);
    expect(await change({ current: `password of ${email}`, next: 'a password of a thief' })).toBe(401);
    expect((await server.signIn({ email, password: `password of ${email}` })).status).toBe(200);
  });

  test('makes no token for somebody who is removed meanwhile', async () => {
    const cookie = await members.join('gone@example.org', 'viewer');
    const token = await hold('POST', '/api/tokens', cookie);
    expect((await server.ask('DELETE', `/api/members/${await members.idOf('gone@example.org')}`, { cookie: members.cookie })).status).toBe(
      204,
    );
    expect(await token({ name: 'script' })).toBe(401);
  });

  test('gives nobody more than 20 API tokens, asked for at once', async () => {
    const cookie = await members.join('many@example.org', 'viewer');
    const asked = Array.from({ length: 30 }, (_, n) => server.ask('POST', '/api/tokens', { cookie, body: { name: `script ${n}` } }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 409)).toHaveLength(10);
  });

  test('does every role change of many at once, and keeps one admin', async () => {
    await Promise.all([1, 2, 3].map((n) => members.join(`admin${n}@example.org`, 'admin')));
    const ids = await Promise.all([1, 2, 3].map((n) => members.idOf(`admin${n}@example.org`)));
    const own = await members.idOf(admin.email);
    const roles = (['viewer', 'admin', 'viewer'] as const).flatMap((role) => ids.map((id) => ({ id, role })));
    const change = ({ id, role }: { id: string; role: string }) =>
      server.ask('PATCH', `/api/members/${id}`, { cookie: members.cookie, body: { role } });
    expect((await Promise.all(roles.map(change))).map(({ status }) => status)).toEqual(roles.map(() => 204));
    const removals = await Promise.all(ids.map((id) => server.ask('DELETE', `/api/members/${id}`, { cookie: members.cookie })));
    expect(removals.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await roleOf(own)).toBe('admin');
  });
});
