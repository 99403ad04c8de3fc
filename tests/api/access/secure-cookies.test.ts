import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, startAccess } from './access-server';

const origin = 'https://rollcall.example.org';
let server: Awaited<ReturnType<typeof startAccess>>;
beforeAll(async () => {
  const first = { ROLLCALL_ADMIN_EMAIL: admin.email, ROLLCALL_ADMIN_PASSWORD: admin.password };
  server = await startAccess({ ROLLCALL_URL: origin, ...first });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
});
afterAll(() => server.close());

describe('sign-in', () => {
  test('binds cookies to the host and to TLS behind https, and trusts that origin alone', async () => {
    const body = { email: admin.email, password: admin.password };
    const signIn = (from: string) => server.ask('POST', '/api/auth/sign-in/email', { body, origin: from });
    const { cookie, headers } = await signIn(origin);
    const [set = '', known = ''] = headers.getSetCookie();
    expect(set).toMatch(/^__Host-rollcall\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(known).toMatch(/^__Host-rollcall\.known_browser=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(200);
    expect((await server.ask('GET', '/api/me', { cookie: cookie.replaceAll('__Host-', '') })).status).toBe(401);
    for (const foreign of ['http://rollcall.example.org', 'http://localhost:3000', 'https://rollcall.example.org:8443']) {
      expect((await signIn(foreign)).status).toBe(403);
    }
    const invited = await server.ask('POST', '/api/invitations', { cookie, origin, body: { email: 'x@example.org', role: 'viewer' } });
    expect((invited.body as { link: string }).link).toMatch(/^https:\/\/rollcall\.example\.org\/invitation#/);
    const out = await server.ask('POST', '/api/auth/sign-out', { cookie, origin });
    expect(out.headers.getSetCookie()[0]).toBe('__Host-rollcall.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure');
  });
});
