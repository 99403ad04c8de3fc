import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from './access-server';
import { startScriptedSignIn } from './scripted-sign-in';

let scripted: Awaited<ReturnType<typeof startScriptedSignIn>>;
beforeAll(async () => {
  scripted = await startScriptedSignIn();
});
afterAll(() => scripted.close());

describe('a sign-in that was begun', () => {
  const rows = async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const counted = await Promise.all((['sign_in_state', 'throttle'] as const).map((table) => db.selectFrom(table).selectAll().execute()));
    return counted.map(({ length }) => length);
  };

  test('leaves nothing in the database, however many are', async () => {
    const before = await rows();
    const begun = await Promise.all(Array.from({ length: 300 }, (_, n) => scripted.begin(`192.0.2.${n % 250}`)));
    expect(begun.every(({ status }) => status === 200)).toBe(true);
    expect(await rows()).toEqual(before);
    const { nonce, back, begun: one } = await scripted.away();
    const [, value = ''] = /oauth_state=([0-9a-f]+)$/.exec(one.cookie) ?? [];
    expect(value.length).toBeGreaterThan(200);
    const state = back.split('state=')[1] ?? '';
    for (const secret of [nonce, state]) expect(Buffer.from(value, 'hex').toString('latin1')).not.toContain(secret);
  });

  test('fits into a cookie, wherever it leads', async () => {
    for (const callbackURL of [`/realtimekit/sessions?search=${'x'.repeat(1_900)}`, `/${'x'.repeat(1_990)}`]) {
      const { headers } = await scripted.server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc', callbackURL } });
      expect(headers.getSetCookie().join().length).toBeLessThan(3_000);
    }
    expect((await scripted.begin()).headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('is answered once, in the browser where it was begun, by a cookie that nobody can make', async () => {
    const { nonce, back, begun } = await scripted.away();
    const email = 'once@allowed.example';
    scripted.provider.answers.token = {
      access_token: 'opaque',
      id_token: await scripted.provider.sign(scripted.provider.claimsOf({ nonce, sub: 'once', email })),
    };
    const [name = '', value = ''] = begun.cookie.split('=');
    const flipped = value.replace(/^../, (first) => (first === '00' ? '01' : '00'));
    for (const cookie of [
      '',
      `${name}=`,
      `${name}=${flipped}`,
      `${name}=${value.slice(2)}`,
      `${name}=00`,
      `${name}=%00`,
      (await scripted.begin()).cookie,
    ])
      expect(scripted.signInOf(await scripted.server.ask('GET', back, { cookie })), cookie.slice(0, 40)).toBeUndefined();
    const once = await Promise.all([1, 2, 3].map(() => scripted.server.ask('GET', back, { cookie: begun.cookie })));
    expect(once.filter((answer) => scripted.signInOf(answer) !== undefined)).toHaveLength(1);
    expect(scripted.signInOf(await scripted.server.ask('GET', back, { cookie: begun.cookie }))).toBeUndefined();
  });

  test('is over after 10 minutes', async () => {
    const { nonce, comeBack } = await scripted.away();
    const claims = scripted.provider.claimsOf({ nonce, sub: 'late', email: 'late@allowed.example' });
    scripted.provider.answers.token = {
      access_token: 'opaque',
      id_token: await scripted.provider.sign({ ...claims, exp: Number(claims.exp) + 3_600 }),
    };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 });
    const ended = await comeBack();
    vi.useRealTimers();
    expect(scripted.signInOf(ended)).toBeUndefined();
    expect(ended.headers.get('location')).toBe('/sign-in?error=state_mismatch');
  });

  test('comes back to the sign-in page, whatever stands in the address it comes back with', async () => {
    const { begun } = await scripted.away();
    for (const query of [
      'state=%00&code=x',
      'state=a&state=b',
      'state=&code=',
      'error=%00',
      'error=%0d%0aX-Evil:1',
      `code=${'x'.repeat(5_000)}`,
      'state=%E2%80%AE',
      '',
    ]) {
      const { status, headers } = await scripted.server.ask('GET', `/api/auth/callback/oidc?${query}`, { cookie: begun.cookie });
      expect([status, headers.get('location')], query).toEqual([302, expect.stringMatching(/^\/sign-in\?error=[a-z_]+$/)]);
    }
  });

  test('comes back 50 times in 15 minutes from one network at most, and from an IPv6 site 200 times; the provider is not asked more often', async () => {
    const comeFrom = async (address: string) => {
      const begun = await scripted.begin(address);
      const state = new URL((begun.body as { url: string }).url).searchParams.get('state');
      scripted.provider.answers.token = {};
      return scripted.server.ask('GET', `/api/auth/callback/oidc?code=made-up&state=${state}`, { cookie: begun.cookie, address });
    };
    let before = scripted.provider.asked.token;
    for (let n = 0; n < 60; n++) await comeFrom('203.0.113.60');
    expect(scripted.provider.asked.token - before).toBe(50);
    expect((await comeFrom('203.0.113.60')).headers.get('location')).toBe('/sign-in?error=too_many_tries');
    before = scripted.provider.asked.token;
    for (let n = 0; n < 220; n++) await comeFrom(`2001:db8:7:${n.toString(16)}`);
    expect(scripted.provider.asked.token - before).toBe(200);
    expect((await comeFrom('2001:db8:8:0')).headers.get('location')).toBe('/sign-in?error=invalid_code');
  });
});

describe('the provider’s page', () => {
  test('gets the way back under its own name', async () => {
    const { searchParams } = new URL(((await scripted.begin()).body as { url: string }).url);
    expect(searchParams.get('redirect_uri')).toBe(`${origin}/api/auth/callback/oidc`);
    expect(searchParams.get('scope')).toBe('openid email profile');
  });
});
