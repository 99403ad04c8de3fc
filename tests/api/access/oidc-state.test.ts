import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from './access-server';
import { startTold } from './told-sign-in';

let told: Awaited<ReturnType<typeof startTold>>;
beforeAll(async () => {
  told = await startTold();
});
afterAll(() => told.close());

describe('a sign-in that was begun', () => {
  const rows = async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const counted = await Promise.all((['sign_in_state', 'throttle'] as const).map((table) => db.selectFrom(table).selectAll().execute()));
    return counted.map(({ length }) => length);
  };

  test('leaves nothing in the database, however many are', async () => {
    const before = await rows();
    const begun = await Promise.all(Array.from({ length: 300 }, (_, n) => told.begin(`192.0.2.${n % 250}`)));
    expect(begun.every(({ status }) => status === 200)).toBe(true);
    expect(await rows()).toEqual(before);
    const { nonce, back, begun: one } = await told.away();
    const [, value = ''] = /oauth_state=([0-9a-f]+)$/.exec(one.cookie) ?? [];
    expect(value.length).toBeGreaterThan(200);
    const state = back.split('state=')[1] ?? '';
    for (const secret of [nonce, state]) expect(Buffer.from(value, 'hex').toString('latin1')).not.toContain(secret);
  });

  test('fits into a cookie, wherever it leads', async () => {
    for (const callbackURL of [`/realtimekit/sessions?search=${'x'.repeat(1_900)}`, `/${'x'.repeat(1_990)}`]) {
      const { headers } = await told.server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc', callbackURL } });
      expect(headers.getSetCookie().join().length).toBeLessThan(3_000);
    }
    expect((await told.begin()).headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('is answered once, in the browser where it was begun, by a cookie that nobody can make', async () => {
    const { nonce, back, begun } = await told.away();
    const email = 'once@allowed.example';
    told.provider.answers.token = {
      access_token: 'opaque',
      id_token: await told.provider.sign(told.provider.claimsOf({ nonce, sub: 'once', email })),
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
      (await told.begin()).cookie,
    ])
      expect(told.signInOf(await told.server.ask('GET', back, { cookie })), cookie.slice(0, 40)).toBeUndefined();
    const once = await Promise.all([1, 2, 3].map(() => told.server.ask('GET', back, { cookie: begun.cookie })));
    expect(once.filter((answer) => told.signInOf(answer) !== undefined)).toHaveLength(1);
    expect(told.signInOf(await told.server.ask('GET', back, { cookie: begun.cookie }))).toBeUndefined();
  });

  test('is over after 10 minutes', async () => {
    const { nonce, comeBack } = await told.away();
    const claims = told.provider.claimsOf({ nonce, sub: 'late', email: 'late@allowed.example' });
    told.provider.answers.token = {
      access_token: 'opaque',
      id_token: await told.provider.sign({ ...claims, exp: Number(claims.exp) + 3_600 }),
    };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 });
    const ended = await comeBack();
    vi.useRealTimers();
    expect(told.signInOf(ended)).toBeUndefined();
    expect(ended.headers.get('location')).toBe('/sign-in?error=state_mismatch');
  });

  test('comes back to the sign-in page, whatever stands in the address it comes back with', async () => {
    const { begun } = await told.away();
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
      const { status, headers } = await told.server.ask('GET', `/api/auth/callback/oidc?${query}`, { cookie: begun.cookie });
      expect([status, headers.get('location')], query).toEqual([302, expect.stringMatching(/^\/sign-in\?error=[a-z_]+$/)]);
    }
  });

  test('comes back 50 times in 15 minutes from one network at most, and from an IPv6 site 200 times; the provider is not asked more often', async () => {
    const comeFrom = async (address: string) => {
      const begun = await told.begin(address);
      const state = new URL((begun.body as { url: string }).url).searchParams.get('state');
      told.provider.answers.token = {};
      return told.server.ask('GET', `/api/auth/callback/oidc?code=made-up&state=${state}`, { cookie: begun.cookie, address });
    };
    let before = told.provider.asked.token;
    for (let n = 0; n < 60; n++) await comeFrom('203.0.113.60');
    expect(told.provider.asked.token - before).toBe(50);
    expect((await comeFrom('203.0.113.60')).headers.get('location')).toBe('/sign-in?error=too_many_tries');
    before = told.provider.asked.token;
    for (let n = 0; n < 220; n++) await comeFrom(`2001:db8:7:${n.toString(16)}`);
    expect(told.provider.asked.token - before).toBe(200);
    expect((await comeFrom('2001:db8:8:0')).headers.get('location')).toBe('/sign-in?error=invalid_code');
  });
});

describe('the provider’s page', () => {
  test('gets the way back under its own name', async () => {
    const { searchParams } = new URL(((await told.begin()).body as { url: string }).url);
    expect(searchParams.get('redirect_uri')).toBe(`${origin}/api/auth/callback/oidc`);
    expect(searchParams.get('scope')).toBe('openid email profile');
  });
});
