import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditAnswer } from '@/lib/domain/answers/audit-answer';
import { admin, adminSettings, origin, startAccess } from './access-server';
import { membersOf } from './member-helpers';

let server: Awaited<ReturnType<typeof startAccess>>;
let members: Awaited<ReturnType<typeof membersOf>>;
let cookie = '';

beforeAll(async () => {
  server = await startAccess(adminSettings);
  members = await membersOf(server, admin);
  cookie = members.cookie;
}, 60_000);
afterAll(() => server.close());

async function entries() {
  const { body, status } = await server.ask('GET', '/api/audit?perPage=200', { cookie });
  expect(status).toBe(200);
  return (body as AuditAnswer).items.toReversed();
}

describe('the audit log', () => {
  test('says who did what to whom, by ids, and by no name', async () => {
    const viewer = await members.join('viewer@example.org', 'viewer');
    const id = await members.idOf('viewer@example.org');
    const token = (await server.ask('POST', '/api/tokens', { cookie: viewer, body: { name: 'script' } })).body as { token: { id: string } };
    await server.ask('DELETE', `/api/tokens/${token.token.id}`, { cookie: viewer });
    await server.ask('DELETE', '/api/tokens', { cookie: viewer });
    await server.ask('PATCH', `/api/members/${id}`, { cookie, body: { role: 'admin' } });
    await server.ask('PATCH', `/api/members/${id}`, { cookie, body: { role: 'admin' } });
    await server.ask('DELETE', `/api/members/${id}/sign-ins`, { cookie });
    await server.ask('DELETE', `/api/members/${id}`, { cookie });
    const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email: 'x@example.org', role: 'viewer' } });
    const invitation = (invited.body as { invitation: { id: string } }).invitation.id;
    await server.ask('DELETE', `/api/invitations/${invitation}`, { cookie });

    const own = await members.idOf(admin.email);
    const noted = (await entries()).map(({ who, what, of }) => [who, what, of]);
    expect(noted).toEqual([
      [own, 'member-joined', { member: own, role: 'admin' }],
      [own, 'signed-in', { signIn: expect.any(String) }],
      [own, 'invited', { invitation: expect.any(String), role: 'viewer' }],
      [id, 'member-joined', { member: id, role: 'viewer' }],
      [id, 'signed-in', { signIn: expect.any(String) }],
      [id, 'token-made', { token: token.token.id }],
      [id, 'token-revoked', { token: token.token.id }],
      [id, 'tokens-revoked', { member: id }],
      [own, 'role-changed', { member: id, role: 'admin' }],
      [own, 'signed-out-everywhere', { member: id }],
      [own, 'role-changed', { member: id, role: 'viewer' }],
      [own, 'member-removed', { member: id }],
      [own, 'invited', { invitation, role: 'viewer' }],
      [own, 'invitation-withdrawn', { invitation }],
    ]);
    const { database } = await import('@/lib/db/database');
    const rows = await (await database()).selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Ada|viewer@|example\.org/);
  });

  test('names members as they are called now, and nobody who was removed', async () => {
    const own = await members.idOf(admin.email);
    const names = new Map((await entries()).map(({ who, name }) => [who, name]));
    expect(names.get(own)).toBe('ada');
    expect([...names.values()]).toContain(null);
  });

  test('has no entry of what was refused', async () => {
    const before = (await entries()).length;
    expect((await server.ask('DELETE', '/api/invitations/nobodys', { cookie })).status).toBe(404);
    expect((await server.ask('PATCH', '/api/members/nobody', { cookie, body: { role: 'admin' } })).status).toBe(404);
    expect((await server.signIn({ ...admin, password: 'a wrong password' })).status).toBe(401);
    expect(await entries()).toHaveLength(before);
  });

  test('is a CSV file of everything, and for admins alone', async () => {
    const { GET } = await import('@/app/api/audit/route');
    const file = await GET(new Request(`${origin}/api/audit?format=csv`, { headers: { cookie } }), {});
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toMatch(/rollcall-audit-\d{4}-\d\d-\d\d\.csv/);
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines[0]).toMatch(/at,who,what,of$/);
    expect(lines).toHaveLength((await entries()).length + 1);
    const viewer = await members.join('other@example.org', 'viewer');
    expect((await server.ask('GET', '/api/audit', { cookie: viewer })).status).toBe(403);
    expect((await server.ask('GET', '/api/audit', {})).status).toBe(401);
  });
});
