import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, exportSPKI, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { origin, startAccess } from './access-server';
import { clientId, clientSecret, startToldProvider } from './told-oidc';

const admin = { name: 'Kim', email: 'kim@kelvin.example', password: 'correct horse battery staple' };

let provider: Awaited<ReturnType<typeof startToldProvider>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let addresses = 0;

beforeAll(async () => {
  provider = await startToldProvider();
  server = await startAccess({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ALLOWED_DOMAINS: 'allowed.example, kelvin.example',
    ROLLCALL_ADMIN_EMAIL: admin.email,
    ROLLCALL_ADMIN_PASSWORD: admin.password,
  });
  await (await import('@/lib/access/first-admin')).prepareFirstAdmin();
});
afterAll(async () => {
  await provider.close();
  await server.close();
});
beforeEach(() => {
  provider.answers.userinfo = {};
});

const begin = (address?: string) =>
  server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc' }, ...(address ? { address } : {}) });

/** Begins a sign-in; gives what the provider would be sent, and the way back from it. */
async function away() {
  const begun = await begin();
  const { searchParams } = new URL((begun.body as { url: string }).url);
  const [nonce, state] = [searchParams.get('nonce') ?? '', searchParams.get('state') ?? ''];
  // Each from a network of its own: how often one may come back is tried below.
  const address = `198.51.100.${++addresses % 250}`;
  const back = `/api/auth/callback/oidc?code=any&state=${state}`;
  return { nonce, back, begun, comeBack: () => server.ask('GET', back, { cookie: begun.cookie, address }) };
}

const signInOf = ({ headers }: { headers: Headers }) =>
  headers.getSetCookie().find((cookie) => cookie.startsWith('rollcall.session_token=') && !cookie.includes('Max-Age=0'));

/** Who is signed in after an answer of the provider; `null` for nobody. */
async function whoComes(makeToken: (nonce: string) => Promise<unknown> | unknown): Promise<{ email: string; role: string } | null> {
  const { nonce, comeBack } = await away();
  const idToken = await makeToken(nonce);
  provider.answers.token = { access_token: 'opaque', token_type: 'Bearer', ...(idToken === undefined ? {} : { id_token: idToken }) };
  const ended = await comeBack();
  expect(ended.status).toBe(302);
  const cookie = signInOf(ended);
  if (cookie === undefined) {
    expect(ended.headers.get('location')).toMatch(/^\/sign-in\?error=[a-z_]+$/);
    return null;
  }
  return (await server.ask('GET', '/api/me', { cookie: cookie.split(';')[0] ?? '' })).body as { email: string; role: string };
}

const withClaims = (claims: Record<string, unknown>) =>
  whoComes((nonce) => provider.sign(provider.claimsOf({ nonce, sub: randomUUID(), ...claims })));

async function members(): Promise<string[]> {
  const { database } = await import('@/lib/db/database');
  const rows = await (await database()).selectFrom('member').select('email').orderBy('email').execute();
  return rows.map(({ email }) => email);
}

describe('an ID token', () => {
  it('lets in whom it is about', async () => {
    expect(await withClaims({ sub: 'one', email: 'One@Allowed.Example', name: 'One' })).toMatchObject({
      email: 'one@allowed.example',
      role: 'viewer',
      name: 'One',
    });
    expect(await withClaims({ aud: [clientId], azp: clientId, email: 'two@allowed.example' })).not.toBeNull();
    expect(await withClaims({ aud: [clientId, 'other'], azp: clientId, email: 'three@allowed.example' })).not.toBeNull();
  });

  it('has to be there: whatever the userinfo endpoint says', async () => {
    const before = await members();
    for (const email of [admin.email, 'no-token@allowed.example']) {
      provider.answers.userinfo = { sub: 'one', email, email_verified: true, name: 'Nobody' };
      for (const token of [undefined, null, '', 'opaque', 'a.b.c', [], {}, 1]) expect(await whoComes(() => token), `${token}`).toBeNull();
    }
    expect(await members()).toEqual(before);
  });

  it('has to be from this provider, for this client and this sign-in, and not be over', async () => {
    const before = await members();
    const email = admin.email;
    const now = Math.floor(Date.now() / 1_000);
    const wrong: Record<string, unknown>[] = [
      { iss: 'https://evil.example' },
      { iss: `${provider.issuer}/` },
      { iss: undefined },
      { aud: 'other' },
      { aud: [] },
      { aud: undefined },
      { aud: [clientId, 'other'] },
      { aud: ['other', clientId], azp: 'other' },
      { azp: 'other' },
      { azp: 1 },
      { exp: now - 1 },
      { exp: undefined },
      { exp: 'never' },
      { iat: undefined },
      { nbf: now + 3_600 },
      { nonce: 'of another sign-in' },
      { nonce: '' },
      { nonce: undefined },
      { nonce: [] },
      { sub: undefined },
      { sub: '' },
      { sub: 7 },
      { sub: 'a\0b' },
      { sub: 'ä' },
      { sub: 'a'.repeat(256) },
      { sub: ['one'] },
    ];
    for (const claims of wrong) expect(await withClaims({ email, ...claims }), JSON.stringify(claims)).toBeNull();
    expect(await members()).toEqual(before);
  });

  it('has to be signed with the key of the provider', async () => {
    const { own, strange, claimsOf, sign } = provider;
    const forged = (nonce: string): JWTPayload => claimsOf({ nonce, sub: 'forged', email: admin.email });
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const hs256 = (nonce: string, secret: string) => {
      const text = `${encode({ alg: 'HS256', kid: 'own' })}.${encode(forged(nonce))}`;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    };
    const publicPem = await exportSPKI(own.publicKey);
    const publicJwk = await exportJWK(strange.publicKey);
    const makers: ((nonce: string) => Promise<string> | string)[] = [
      (nonce) => `${encode({ alg: 'none' })}.${encode(forged(nonce))}.`,
      (nonce) => `${encode({ alg: 'none', kid: 'own' })}.${encode(forged(nonce))}.x`,
      (nonce) => hs256(nonce, clientSecret),
      (nonce) => hs256(nonce, publicPem),
      (nonce) => hs256(nonce, JSON.stringify(publicJwk)),
      (nonce) => sign(forged(nonce), strange),
      (nonce) => sign(forged(nonce), strange, 'strange'),
      (nonce) => new SignJWT(forged(nonce)).setProtectedHeader({ alg: 'RS256', jwk: publicJwk }).sign(strange.privateKey),
      (nonce) =>
        new SignJWT(forged(nonce)).setProtectedHeader({ alg: 'RS256', kid: 'own', jku: 'https://evil.example' }).sign(strange.privateKey),
      async (nonce) => {
        const [head, , signature] = (await sign(claimsOf({ nonce, sub: 'x', email: 'x@allowed.example' }))).split('.');
        return `${head}.${encode(forged(nonce))}.${signature}`;
      },
      async (nonce) => (await sign(forged(nonce))).split('.').slice(0, 2).join('.'),
      async (nonce) => `${await sign(forged(nonce))}.x`,
    ];
    for (const [at, make] of makers.entries()) expect(await whoComes(make), `forgery ${at}`).toBeNull();
  });

  it('needs an e-mail that is verified, in so many words, whoever it is', async () => {
    const sub = 'verified once';
    expect(await withClaims({ sub, email: 'verified@allowed.example' })).not.toBeNull();
    for (const email_verified of [false, undefined, null, 'true', 1, {}, ['true']]) {
      expect(await withClaims({ email: admin.email, email_verified }), `admin ${email_verified}`).toBeNull();
      expect(await withClaims({ email: 'new@allowed.example', email_verified }), `new ${email_verified}`).toBeNull();
      expect(await withClaims({ sub, email: 'verified@allowed.example', email_verified }), `member ${email_verified}`).toBeNull();
    }
  });
});

describe('the userinfo endpoint', () => {
  const sub = 'told by userinfo';
  /** An ID token that says who, and not what they are called. */
  const withUserinfo = (userinfo: object | string, claims: Record<string, unknown> = {}) => {
    provider.answers.userinfo = userinfo;
    return withClaims({ sub, email_verified: undefined, ...claims });
  };

  it('tells the e-mail where the ID token does not, of the same person', async () => {
    const email = 'By.Userinfo@allowed.example';
    const told = { sub, email, email_verified: true, name: 'By userinfo' };
    const asked = provider.asked.userinfo;
    expect(await withUserinfo(told)).toMatchObject({ email: email.toLowerCase(), name: 'By userinfo' });
    expect(await withUserinfo(told, { email })).toMatchObject({ email: email.toLowerCase() });
    expect(provider.asked.userinfo - asked).toBe(2);
    expect(await withUserinfo({ sub: 'other', email: admin.email, email_verified: true }, { email, email_verified: true })).toMatchObject({
      email: email.toLowerCase(),
    });
    expect(provider.asked.userinfo - asked).toBe(2);
  });

  it('is not believed when it tells of somebody else, or of nobody', async () => {
    const before = await members();
    const told = { email: admin.email, email_verified: true };
    const others: (object | string)[] = [
      { ...told, sub: 'other' },
      { ...told, sub: `${sub} ` },
      { ...told, sub: sub.toUpperCase() },
      { ...told, sub: [sub] },
      { ...told, sub: null },
      told,
      [{ ...told, sub }],
      { data: { ...told, sub } },
      'null',
      'no JSON',
      '',
      JSON.stringify({ ...told, sub, padding: 'x'.repeat(300_000) }),
    ];
    for (const userinfo of others) expect(await withUserinfo(userinfo), JSON.stringify(userinfo).slice(0, 100)).toBeNull();
    expect(await withUserinfo({ ...told, sub: '7' }, { sub: 7 })).toBeNull();
    expect(await withUserinfo({ ...told, sub }, { email: 'somebody@allowed.example' })).toBeNull();
    expect(await withUserinfo({ ...told, sub, email_verified: false })).toBeNull();
    expect(await withUserinfo({ ...told, sub, email_verified: 'true' })).toBeNull();
    expect(await withUserinfo({ sub, email_verified: true })).toBeNull();
    expect(await members()).toEqual(before);
  });
});

describe('an e-mail that is no plain address', () => {
  const odd = [
    ...['"allowed.example"', '"x"@allowed.example', '"x@evil.example"@allowed.example', 'x@evil.example,y@allowed.example'],
    ...['x@evil.example y@allowed.example', 'x@evil.example\ny@allowed.example', 'x@evil.example\0@allowed.example', 'a@b@allowed.example'],
    ...[
      'y@allowed.example\n',
      'y@allowed.example\r\n',
      '\ny@allowed.example',
      ' y@allowed.example',
      'y@allowed.example ',
      'y\0@allowed.example',
    ],
    ...[
      '\u212Aim@kelvin.example',
      'kim@\u212Aelvin.example',
      '\u212Aim@\u212Aelvin.example',
      'k\u0131m@kelvin.example',
      'kim@kelvin.example\u200b',
    ],
    ...[
      'ki\u00adm@kelvin.example',
      'k\u0456m@kelvin.example',
      'kim@kelvin\u3002example',
      '\uff4bim@kelvin.example',
      'kim\uff20kelvin.example',
    ],
    ...['kim@kelvin.example\n', 'kim@kelvin.example\0', ' kim@kelvin.example', 'kim@kelvin.example.', 'Kim <kim@kelvin.example>'],
    ...['x%evil.example@allowed.example', 'evil.example!x@allowed.example', 'allowed.example', '@allowed.example', 'x@', ''],
  ];

  it('makes nobody a member, or somebody else', async () => {
    const before = await members();
    for (const email of odd) {
      expect(await withClaims({ email }), JSON.stringify(email)).toBeNull();
      const sub = randomUUID();
      provider.answers.userinfo = { sub, email, email_verified: true };
      expect(await withClaims({ sub, email_verified: undefined }), JSON.stringify(email)).toBeNull();
    }
    for (const email of [null, 1, {}, ['kim@kelvin.example'], { toString: 'kim@kelvin.example' }, true])
      expect(await withClaims({ email }), JSON.stringify(email)).toBeNull();
    expect(await members()).toEqual(before);
  });

  it('is none to invite, to sign in with or to set up with', async () => {
    const cookie = (await server.signIn(admin)).cookie;
    for (const email of odd) {
      const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email, role: 'viewer' } });
      expect(invited.status, JSON.stringify(email)).toBe(400);
      expect((await server.signIn({ ...admin, email }, '203.0.113.200')).status, JSON.stringify(email)).toBe(400);
    }
  });
});

it('makes a plain name of what the provider calls somebody', async () => {
  const nameOf = async (name: unknown) =>
    ((await withClaims({ email: `${randomUUID()}@allowed.example`, name })) as { name: string } | null)?.name;
  expect(await nameOf('Ada\0\nLovelace\u202e')).toBe('Ada Lovelace');
  expect(await nameOf('\ud800Ada')).toBe('\ufffdAda');
  expect((await nameOf('x'.repeat(100_000)))?.length).toBe(120);
  for (const name of ['\u200b\u3164', '', '\0', undefined, 7, { toString: 'x' }]) expect(await nameOf(name)).toMatch(/@allowed\.example$/);
});

describe('a sign-in that was begun', () => {
  const rows = async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const counted = await Promise.all((['sign_in_state', 'throttle'] as const).map((table) => db.selectFrom(table).selectAll().execute()));
    return counted.map(({ length }) => length);
  };

  it('leaves nothing in the database, however many are', async () => {
    const before = await rows();
    const begun = await Promise.all(Array.from({ length: 300 }, (_, n) => begin(`192.0.2.${n % 250}`)));
    expect(begun.every(({ status }) => status === 200)).toBe(true);
    expect(await rows()).toEqual(before);
    const { nonce, back, begun: one } = await away();
    const [, value = ''] = /oauth_state=([0-9a-f]+)$/.exec(one.cookie) ?? [];
    expect(value.length).toBeGreaterThan(200);
    const state = back.split('state=')[1] ?? '';
    for (const secret of [nonce, state]) expect(Buffer.from(value, 'hex').toString('latin1')).not.toContain(secret);
  });

  it('fits into a cookie, wherever it leads', async () => {
    for (const callbackURL of [`/realtimekit/sessions?search=${'x'.repeat(1_900)}`, `/${'x'.repeat(1_990)}`]) {
      const { headers } = await server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc', callbackURL } });
      expect(headers.getSetCookie().join().length).toBeLessThan(3_000);
    }
    expect((await begin()).headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('is answered once, in the browser where it was begun, by a cookie that nobody can make', async () => {
    const { nonce, back, begun } = await away();
    const email = 'once@allowed.example';
    provider.answers.token = { access_token: 'opaque', id_token: await provider.sign(provider.claimsOf({ nonce, sub: 'once', email })) };
    const [name = '', value = ''] = begun.cookie.split('=');
    const flipped = value.replace(/^../, (first) => (first === '00' ? '01' : '00'));
    for (const cookie of [
      '',
      `${name}=`,
      `${name}=${flipped}`,
      `${name}=${value.slice(2)}`,
      `${name}=00`,
      `${name}=%00`,
      (await begin()).cookie,
    ])
      expect(signInOf(await server.ask('GET', back, { cookie })), cookie.slice(0, 40)).toBeUndefined();
    const once = await Promise.all([1, 2, 3].map(() => server.ask('GET', back, { cookie: begun.cookie })));
    expect(once.filter((answer) => signInOf(answer) !== undefined)).toHaveLength(1);
    expect(signInOf(await server.ask('GET', back, { cookie: begun.cookie }))).toBeUndefined();
  });

  it('is over after 10 minutes', async () => {
    const { nonce, comeBack } = await away();
    const claims = provider.claimsOf({ nonce, sub: 'late', email: 'late@allowed.example' });
    provider.answers.token = { access_token: 'opaque', id_token: await provider.sign({ ...claims, exp: Number(claims.exp) + 3_600 }) };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 });
    const ended = await comeBack();
    vi.useRealTimers();
    expect(signInOf(ended)).toBeUndefined();
    expect(ended.headers.get('location')).toBe('/sign-in?error=state_mismatch');
  });

  it('comes back to the sign-in page, whatever stands in the address it comes back with', async () => {
    const { begun } = await away();
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
      const { status, headers } = await server.ask('GET', `/api/auth/callback/oidc?${query}`, { cookie: begun.cookie });
      expect([status, headers.get('location')], query).toEqual([302, expect.stringMatching(/^\/sign-in\?error=[a-z_]+$/)]);
    }
  });

  it('comes back 50 times in 15 minutes from one network at most, and from an IPv6 site 200 times; the provider is not asked more often', async () => {
    const comeFrom = async (address: string) => {
      const begun = await begin(address);
      const state = new URL((begun.body as { url: string }).url).searchParams.get('state');
      provider.answers.token = {};
      return server.ask('GET', `/api/auth/callback/oidc?code=made-up&state=${state}`, { cookie: begun.cookie, address });
    };
    let before = provider.asked.token;
    for (let n = 0; n < 60; n++) await comeFrom('203.0.113.60');
    expect(provider.asked.token - before).toBe(50);
    expect((await comeFrom('203.0.113.60')).headers.get('location')).toBe('/sign-in?error=too_many_tries');
    before = provider.asked.token;
    for (let n = 0; n < 220; n++) await comeFrom(`2001:db8:7:${n.toString(16)}`);
    expect(provider.asked.token - before).toBe(200);
    expect((await comeFrom('2001:db8:8:0')).headers.get('location')).toBe('/sign-in?error=invalid_code');
  });
});

it('asks for the way back under its own name', async () => {
  const { searchParams } = new URL(((await begin()).body as { url: string }).url);
  expect(searchParams.get('redirect_uri')).toBe(`${origin}/api/auth/callback/oidc`);
  expect(searchParams.get('scope')).toBe('openid email profile');
});
