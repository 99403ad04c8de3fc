import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, origin, startAccess } from './access-server';

/** Who may sign in at the provider, by the name they type there. */
const accounts: Record<string, { email: string; email_verified: boolean; name: string }> = {
  invited: { email: 'invited@elsewhere.example', email_verified: true, name: 'Invited' },
  colleague: { email: 'Colleague@Allowed.Example', email_verified: true, name: 'Colleague' },
  late: { email: 'late@elsewhere.example', email_verified: true, name: 'Late' },
  lateColleague: { email: 'late.colleague@allowed.example', email_verified: true, name: 'Late colleague' },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true, name: 'Stranger' },
  lookalike: { email: 'x@allowed.example.evil.example', email_verified: true, name: 'Lookalike' },
  unverified: { email: 'unverified@allowed.example', email_verified: false, name: 'Unverified' },
  ada: { email: admin.email, email_verified: true, name: 'Ada at the provider' },
  thief: { email: admin.email, email_verified: false, name: 'Thief' },
};

let provider: Server;
let issuer = '';
let server: Awaited<ReturnType<typeof startAccess>>;

async function listen(port: number): Promise<Server> {
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'rollcall', client_secret: 'client-secret', redirect_uris: [`${origin}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
  });
  const made = createServer(oidc.callback());
  await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
  return made;
}

beforeAll(async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  issuer = `http://127.0.0.1:${port}`;
  server = await startAccess({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'rollcall',
    OIDC_CLIENT_SECRET: 'client-secret',
    OIDC_ALLOWED_DOMAINS: 'allowed.example',
    ROLLCALL_ADMIN_EMAIL: admin.email,
    ROLLCALL_ADMIN_PASSWORD: admin.password,
  });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
});
afterAll(async () => {
  await new Promise((resolve) => provider.close(resolve));
  await server.close();
});

const begin = (callbackURL = '/people') => server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc', callbackURL } });

/**
 * What a browser does at the provider: follows redirects, types a name, consents. Gives the address that leads back to
 * us.
 */
async function passProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let next: { url: string; form?: Record<string, string> } = { url: start };
  for (let step = 0; step < 12; step++) {
    const answer: Response = await fetch(next.url, {
      redirect: 'manual',
      method: next.form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form ? { body: new URLSearchParams(next.form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location?.startsWith(origin)) return location;
    if (location !== null) {
      next = { url: new URL(location, next.url).href };
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    next = { url: new URL(action, next.url).href, form: { prompt, login, password: 'x' } };
  }
  throw new Error('The provider leads nowhere.');
}

/** A whole sign-in; gives where it ends and the cookie it leaves. */
async function comeAs(login: string, callbackURL?: string) {
  const begun = await begin(callbackURL);
  expect(begun.status).toBe(200);
  const { url } = begun.body as { url: string };
  const back = await passProvider(url, login);
  const ended = await server.ask('GET', back, { cookie: begun.cookie });
  const signIn = ended.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('rollcall.session_token=') && !cookie.includes('Max-Age=0'));
  return {
    back,
    stateCookie: begun.cookie,
    status: ended.status,
    location: ended.headers.get('location'),
    cookie: signIn?.split(';')[0] ?? null,
  };
}
const me = (cookie: string | null) => server.ask('GET', '/api/me', cookie === null ? {} : { cookie });
async function emails(): Promise<string[]> {
  const { database } = await import('@/lib/db/database');
  const members = await (await database()).selectFrom('member').select('email').orderBy('email').execute();
  return members.map(({ email }) => email);
}

describe('single sign-on', () => {
  test('is not available while the provider is down, and is as soon as that is back', async () => {
    expect(await begin()).toMatchObject({ status: 503, code: 'oidc_unreachable' });
    provider = await listen(Number(new URL(issuer).port));
    const begun = await begin();
    expect(begun.status).toBe(200);
    const { url } = begun.body as { url: string };
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
    expect(new URL(url).searchParams.get('redirect_uri')).toBe(`${origin}/api/auth/callback/oidc`);
    expect(new URL(url).searchParams.get('nonce')).toMatch(/.{20}/);
  });

  test('gives strangers no account', async () => {
    const before = await emails();
    for (const [login, reason] of [
      ['stranger', 'not_invited'],
      ['lookalike', 'not_invited'],
      ['unverified', 'email_not_verified'],
    ] as const) {
      expect(await comeAs(login)).toMatchObject({ status: 302, location: `/sign-in?error=${reason}`, cookie: null });
    }
    expect(await emails()).toEqual(before);
  });

  test('lets in whoever has a verified e-mail of an allowed domain, as a viewer, and leads to where they wanted to go', async () => {
    const came = await comeAs('colleague', '/realtimekit/sessions?page=2');
    expect(came).toMatchObject({ status: 302, location: '/realtimekit/sessions?page=2' });
    expect((await me(came.cookie)).body).toMatchObject({ email: 'colleague@allowed.example', role: 'viewer', hasPassword: false });
  });

  test('lets in whoever was invited, with the role of the invitation', async () => {
    const cookie = (await server.signIn(admin)).cookie;
    await server.ask('POST', '/api/invitations', { cookie, body: { email: 'invited@elsewhere.example', role: 'admin' } });
    const came = await comeAs('invited');
    expect((await me(came.cookie)).body).toMatchObject({ role: 'admin' });
    const people = await server.ask('GET', '/api/members', { cookie });
    expect(people.body).toMatchObject({ invitations: [] });
    expect((await me((await comeAs('invited')).cookie)).status).toBe(200);
  });

  test('takes an invitation that has expired for none: neither to come in nor for a role', async () => {
    const cookie = (await server.signIn(admin)).cookie;
    for (const login of ['late', 'lateColleague'])
      await server.ask('POST', '/api/invitations', { cookie, body: { email: accounts[login]?.email, role: 'admin' } });
    const { database } = await import('@/lib/db/database');
    await (await database()).updateTable('invitation').set({ expires_at: Date.now() }).execute();
    const before = await emails();
    expect(await comeAs('late')).toMatchObject({ location: '/sign-in?error=not_invited', cookie: null });
    expect(await emails()).toEqual(before);
    expect((await me((await comeAs('lateColleague')).cookie)).body).toMatchObject({
      email: 'late.colleague@allowed.example',
      role: 'viewer',
    });
  });

  test('joins a member with the same verified e-mail, and nobody who only claims it', async () => {
    expect(await comeAs('thief')).toMatchObject({ location: expect.stringMatching(/^\/sign-in\?error=/), cookie: null });
    const came = await comeAs('ada');
    expect((await me(came.cookie)).body).toMatchObject({ name: 'ada', role: 'admin', hasPassword: true });
  });

  test('does not let somebody back in who was removed, whatever their domain, until they are invited', async () => {
    const cookie = (await server.signIn(admin)).cookie;
    const { items } = (await server.ask('GET', '/api/members', { cookie })).body as { items: { id: string; email: string }[] };
    const id = items.find((item) => item.email === 'colleague@allowed.example')?.id;
    expect((await server.ask('DELETE', `/api/members/${id}`, { cookie })).status).toBe(204);
    expect(await comeAs('colleague')).toMatchObject({ location: '/sign-in?error=not_invited', cookie: null });
    const invite = () => server.ask('POST', '/api/invitations', { cookie, body: { email: 'colleague@allowed.example', role: 'viewer' } });
    const withdrawn = ((await invite()).body as { invitation: { id: string } }).invitation.id;
    expect((await server.ask('DELETE', `/api/invitations/${withdrawn}`, { cookie })).status).toBe(204);
    expect(await comeAs('colleague')).toMatchObject({ location: '/sign-in?error=not_invited', cookie: null });
    await invite();
    expect((await me((await comeAs('colleague')).cookie)).status).toBe(200);
  });

  test('takes an answer of the provider once, in the browser that asked, with its own state', async () => {
    const begun = await begin();
    const back = await passProvider((begun.body as { url: string }).url, 'invited');
    const refused = [
      await server.ask('GET', back),
      await server.ask('GET', back, { cookie: (await begin()).cookie }),
      await server.ask('GET', back.replace(/state=[^&]+/, 'state=made-up'), { cookie: begun.cookie }),
      await server.ask('GET', '/api/auth/callback/oidc', { cookie: begun.cookie }),
    ];
    for (const answer of refused) {
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=[a-z_]+$/);
      expect(answer.cookie).not.toMatch(/session_token=[^;]/);
    }
    const used = await comeAs('invited');
    const again = await server.ask('GET', used.back, { cookie: used.stateCookie });
    expect(again.headers.get('location')).toMatch(/^\/sign-in\?error=/);
  });

  test('never leads off this server', async () => {
    for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '@evil.example']) {
      expect((await comeAs('invited', evil)).location).toBe('/');
    }
    const foreign = await server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc' }, origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 403, code: 'foreign_origin' });
  });

  test('keeps no token of the provider', async () => {
    const { database } = await import('@/lib/db/database');
    const rows = await (await database()).selectFrom('sign_in_method').selectAll().where('provider_id', '=', 'oidc').execute();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect([row.access_token, row.refresh_token, row.id_token]).toEqual([null, null, null]);
  });
});
