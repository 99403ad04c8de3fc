import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, exportSPKI, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientId, clientSecret } from './scripted-oidc';
import { kim, startScriptedSignIn } from './scripted-sign-in';

let scripted: Awaited<ReturnType<typeof startScriptedSignIn>>;
beforeAll(async () => {
  scripted = await startScriptedSignIn();
});
afterAll(() => scripted.close());
beforeEach(() => {
  scripted.provider.answers.userinfo = {};
});

const withClaims = (claims: Record<string, unknown>) =>
  scripted.whoComes((nonce) => scripted.provider.sign(scripted.provider.claimsOf({ nonce, sub: randomUUID(), ...claims })));

async function members(): Promise<string[]> {
  const { database } = await import('@/lib/db/database');
  const rows = await (await database()).selectFrom('member').select('email').orderBy('email').execute();
  return rows.map(({ email }) => email);
}

describe('an ID token', () => {
  test('lets in whom it is about', async () => {
    expect(await withClaims({ sub: 'one', email: 'One@Allowed.Example', name: 'One' })).toMatchObject({
      email: 'one@allowed.example',
      role: 'viewer',
      name: 'One',
    });
    expect(await withClaims({ aud: [clientId], azp: clientId, email: 'two@allowed.example' })).not.toBeNull();
    expect(await withClaims({ aud: [clientId, 'other'], azp: clientId, email: 'three@allowed.example' })).not.toBeNull();
  });

  test('has to be there, whatever the userinfo endpoint says', async () => {
    const before = await members();
    for (const email of [kim.email, 'no-token@allowed.example']) {
      scripted.provider.answers.userinfo = { sub: 'one', email, email_verified: true, name: 'Nobody' };
      for (const token of [undefined, null, '', 'opaque', 'a.b.c', [], {}, 1])
        expect(await scripted.whoComes(() => token), `${token}`).toBeNull();
    }
    expect(await members()).toEqual(before);
  });

  test('has to be from this provider, for this client and this sign-in, and not be over', async () => {
    const before = await members();
    const email = kim.email;
    const now = Math.floor(Date.now() / 1_000);
    const wrong: Record<string, unknown>[] = [
      { iss: 'https://evil.example' },
      { iss: `${scripted.provider.issuer}/` },
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

  test('has to be signed with the key of the provider', async () => {
    const { own, strange, claimsOf, sign } = scripted.provider;
    const forged = (nonce: string): JWTPayload => claimsOf({ nonce, sub: 'forged', email: kim.email });
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
    for (const [at, make] of makers.entries()) expect(await scripted.whoComes(make), `forgery ${at}`).toBeNull();
  });

  test('needs an e-mail that is verified, in so many words, whoever it is', async () => {
    const sub = 'verified once';
    expect(await withClaims({ sub, email: 'verified@allowed.example' })).not.toBeNull();
    for (const email_verified of [false, undefined, null, 'true', 1, {}, ['true']]) {
      expect(await withClaims({ email: kim.email, email_verified }), `admin ${email_verified}`).toBeNull();
      expect(await withClaims({ email: 'new@allowed.example', email_verified }), `new ${email_verified}`).toBeNull();
      expect(await withClaims({ sub, email: 'verified@allowed.example', email_verified }), `member ${email_verified}`).toBeNull();
    }
  });
});

describe('the userinfo endpoint', () => {
  const sub = 'told by userinfo';
  /** An ID token that says who, and not what they are called. */
  const withUserinfo = (userinfo: object | string, claims: Record<string, unknown> = {}) => {
    scripted.provider.answers.userinfo = userinfo;
    return withClaims({ sub, email_verified: undefined, ...claims });
  };

  test('gives the e-mail where the ID token does not, of the same person', async () => {
    const email = 'By.Userinfo@allowed.example';
    const says = { sub, email, email_verified: true, name: 'By userinfo' };
    const asked = scripted.provider.asked.userinfo;
    expect(await withUserinfo(says)).toMatchObject({ email: email.toLowerCase(), name: 'By userinfo' });
    expect(await withUserinfo(says, { email })).toMatchObject({ email: email.toLowerCase() });
    expect(scripted.provider.asked.userinfo - asked).toBe(2);
    expect(await withUserinfo({ sub: 'other', email: kim.email, email_verified: true }, { email, email_verified: true })).toMatchObject({
      email: email.toLowerCase(),
    });
    expect(scripted.provider.asked.userinfo - asked).toBe(2);
  });

  test('is not believed when it tells of somebody else, or of nobody', async () => {
    const before = await members();
    const says = { email: kim.email, email_verified: true };
    const others: (object | string)[] = [
      { ...says, sub: 'other' },
      { ...says, sub: `${sub} ` },
      { ...says, sub: sub.toUpperCase() },
      { ...says, sub: [sub] },
      { ...says, sub: null },
      says,
      [{ ...says, sub }],
      { data: { ...says, sub } },
      'null',
      'no JSON',
      '',
      JSON.stringify({ ...says, sub, padding: 'x'.repeat(300_000) }),
    ];
    for (const userinfo of others) expect(await withUserinfo(userinfo), JSON.stringify(userinfo).slice(0, 100)).toBeNull();
    expect(await withUserinfo({ ...says, sub: '7' }, { sub: 7 })).toBeNull();
    expect(await withUserinfo({ ...says, sub }, { email: 'somebody@allowed.example' })).toBeNull();
    expect(await withUserinfo({ ...says, sub, email_verified: false })).toBeNull();
    expect(await withUserinfo({ ...says, sub, email_verified: 'true' })).toBeNull();
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

  test('makes nobody a member, or somebody else', async () => {
    const before = await members();
    for (const email of odd) {
      expect(await withClaims({ email }), JSON.stringify(email)).toBeNull();
      const sub = randomUUID();
      scripted.provider.answers.userinfo = { sub, email, email_verified: true };
      expect(await withClaims({ sub, email_verified: undefined }), JSON.stringify(email)).toBeNull();
    }
    for (const email of [null, 1, {}, ['kim@kelvin.example'], { toString: 'kim@kelvin.example' }, true])
      expect(await withClaims({ email }), JSON.stringify(email)).toBeNull();
    expect(await members()).toEqual(before);
  });

  test('is none to invite, to sign in with or to set up with', async () => {
    const cookie = (await scripted.server.signIn(kim)).cookie;
    for (const email of odd) {
      const invited = await scripted.server.ask('POST', '/api/invitations', { cookie, body: { email, role: 'viewer' } });
      expect(invited.status, JSON.stringify(email)).toBe(400);
      expect((await scripted.server.signIn({ ...kim, email }, '203.0.113.200')).status, JSON.stringify(email)).toBe(400);
    }
  });
});

describe('a name from the provider', () => {
  test('becomes a plain one', async () => {
    const nameOf = async (name: unknown) =>
      ((await withClaims({ email: `${randomUUID()}@allowed.example`, name })) as { name: string } | null)?.name;
    expect(await nameOf('Ada\0\nLovelace\u202e')).toBe('Ada Lovelace');
    expect(await nameOf('\ud800Ada')).toBe('\ufffdAda');
    expect((await nameOf('x'.repeat(100_000)))?.length).toBe(120);
    for (const name of ['\u200b\u3164', '', '\0', undefined, 7, { toString: 'x' }])
      expect(await nameOf(name)).toMatch(/@allowed\.example$/);
  });
});
