import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { admin, adminSettings, startAccess } from './access-server';
import { membersOf } from './member-helpers';

const hashes = vi.hoisted(() => ({
  made: 0,
  verified: 0,
  held: null as Promise<void> | null,
  gate: Promise.resolve(),
  order: [] as string[],
}));
/** Stops the next check of a password after it was done, until the function it gives is called. */
function holdNextCheck(): () => void {
  let goOn = () => {};
  hashes.held = new Promise((resolve) => {
    goOn = resolve;
  });
  return goOn;
}

/** Counted, and quick: how a hash is made is better-auth's business and tried in the journeys. */
vi.mock('better-auth/crypto', async (original) => {
  const { createHash } = await import('node:crypto');
  const hash = (password: string) => createHash('sha256').update(password).digest('hex');
  return {
    ...(await original<typeof import('better-auth/crypto')>()),
    hashPassword: async (password: string) => {
      hashes.made++;
      return hash(password);
    },
    verifyPassword: async (given: { hash: string; password: string }) => {
      hashes.verified++;
      const { held } = hashes;
      hashes.held = null;
      await held;
      return given.hash === hash(given.password);
    },
  };
});

let server: Awaited<ReturnType<typeof startAccess>>;
let adminCookie = '';
const hashed = () => hashes.made + hashes.verified;

beforeAll(async () => {
  server = await startAccess(adminSettings);
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
});
afterAll(() => server.close());

describe('signing in', () => {
  test('gives a cookie that scripts cannot read and other sites do not send, and tells no secret in the body', async () => {
    const answer = await server.signIn(admin);
    expect(answer).toMatchObject({ status: 200, body: { signedIn: true } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^rollcall\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    adminCookie = answer.cookie;
    expect(await server.ask('GET', '/api/me', { cookie: adminCookie })).toMatchObject({
      status: 200,
      body: { role: 'admin', canShare: true },
    });
  });

  test('makes a new secret at each sign-in and ends the one it replaces', async () => {
    const before = adminCookie;
    const again = await server.ask('POST', '/api/auth/sign-in/email', {
      cookie: before,
      body: { email: admin.email, password: admin.password },
    });
    adminCookie = again.cookie;
    expect(adminCookie).not.toBe(before);
    expect(await server.ask('GET', '/api/me', { cookie: before })).toMatchObject({ status: 401, code: 'sign_in_required' });
    expect((await server.ask('GET', '/api/me', { cookie: adminCookie })).status).toBe(200);
  });

  test('does the same work and gives the same answer for an unknown account as for a wrong password', async () => {
    const compare = async (email: string) => {
      const before = hashed();
      const answer = await server.signIn({ email, password: 'a wrong password' }, '203.0.113.2');
      const { error } = answer.body as { error: { code: string; message: string; requestId: string } };
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id');
      return { status: answer.status, code: error.code, message: error.message, headers, hashes: hashed() - before };
    };
    const [known, unknown] = [await compare(admin.email), await compare('nobody@example.org')];
    expect(known).toMatchObject({ status: 401, hashes: 1 });
    expect(unknown).toEqual(known);
  });

  test('lets 5 tries at an account through to the hash, then none, from that address', async () => {
    const before = hashed();
    const tries = [];
    for (let n = 0; n < 40; n++) tries.push(await server.signIn({ email: 'bob@example.org', password: `guess ${n}` }, '203.0.113.3'));
    expect(hashed() - before).toBe(5);
    expect(tries.slice(5).every(({ status, code }) => status === 429 && code === 'too_many_tries')).toBe(true);
    expect(Number(tries[6]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('lets at most 50 hashes be made for one address, and for one account, whatever is varied', async () => {
    let before = hashed();
    await Promise.all(
      Array.from({ length: 120 }, (_, n) => server.signIn({ email: `someone${n}@example.org`, password: 'x' }, '203.0.113.4')),
    );
    expect(hashed() - before).toBeLessThanOrEqual(50);
    before = hashed();
    await Promise.all(
      Array.from({ length: 120 }, (_, n) => server.signIn({ email: 'carol@example.org', password: 'x' }, `198.51.100.${n}`)),
    );
    expect(hashed() - before).toBeLessThanOrEqual(50);
  });

  test('refuses, with no hash made, when tries cannot be counted', async () => {
    const throttle = await import('@/lib/db/throttle');
    const broken = vi.spyOn(throttle, 'consume').mockRejectedValue(new Error('no such table'));
    const before = hashed();
    expect(await server.signIn(admin, '203.0.113.5')).toMatchObject({ status: 503, code: 'throttle_unavailable' });
    expect(hashed()).toBe(before);
    broken.mockRestore();
  });

  test('is only for our own pages and for JSON', async () => {
    const body = { email: admin.email, password: admin.password };
    const foreign = [
      'https://evil.example',
      'null',
      'http://localhost:3001',
      'http://localhost:3000.evil.example',
      'https://localhost:3000',
    ];
    for (const origin of foreign) {
      expect(await server.ask('POST', '/api/auth/sign-in/email', { body, origin })).toMatchObject({ status: 403, code: 'foreign_origin' });
    }
    for (const own of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', null]) {
      expect((await server.ask('POST', '/api/auth/sign-in/email', { body, origin: own })).status).toBe(200);
    }
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await server.ask('POST', '/api/auth/sign-in/email', form)).status).toBe(415);
  });
});

describe('a sign-in', () => {
  beforeEach(async () => {
    adminCookie = (await server.signIn(admin, '203.0.113.10')).cookie;
  });

  test('ends at sign-out, on the server as well', async () => {
    const out = await server.ask('POST', '/api/auth/sign-out', { cookie: adminCookie });
    expect(out.status).toBe(204);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(out.headers.getSetCookie()[0]).toMatch(/^rollcall\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await server.ask('GET', '/api/me', { cookie: adminCookie })).status).toBe(401);
  });

  test('ends after 30 min without a request, and 12 h after it began', async () => {
    const { currentSignIn } = await import('@/lib/accounts/current-sign-in');
    const headers = new Headers({ cookie: adminCookie });
    const now = Date.now();
    expect(await currentSignIn(headers, now + 29 * 60_000)).not.toBeNull();
    expect(await currentSignIn(headers, now + 58 * 60_000)).not.toBeNull();
    expect(await currentSignIn(headers, now + 89 * 60_000)).toBeNull();
    expect(await currentSignIn(headers, now)).toBeNull();

    const other = new Headers({ cookie: (await server.signIn(admin, '203.0.113.11')).cookie });
    vi.useFakeTimers({ now: now + 11.9 * 3_600_000, toFake: ['Date'] });
    const { database } = await import('@/lib/db/database');
    await (await database()).updateTable('sign_in').set({ seen_at: Date.now() }).execute();
    expect(await currentSignIn(other)).not.toBeNull();
    vi.setSystemTime(now + 12.1 * 3_600_000);
    expect(await currentSignIn(other)).toBeNull();
    vi.useRealTimers();
  });

  test('is not taken when its cookie is changed, cut or made up', async () => {
    const [name, value = ''] = (adminCookie.split('; ')[0] ?? '').split('=');
    const tampered = [`${value.slice(0, -6)}AAAAAA`, value.replace('.', ''), `x${value}`, 'a.b', '', '%00', '__proto__', 'a'.repeat(8_000)];
    for (const text of tampered) expect((await server.ask('GET', '/api/me', { cookie: `${name}=${text}` })).status).toBe(401);
  });

  test('cannot change anything from another origin, nor without one', async () => {
    const changes: ['POST' | 'PATCH' | 'DELETE', string][] = [
      ['POST', '/api/auth/sign-out'],
      ['POST', '/api/tokens'],
      ['DELETE', '/api/tokens/x'],
      ['POST', '/api/invitations'],
      ['DELETE', '/api/invitations/x'],
      ['PATCH', '/api/members/x'],
      ['DELETE', '/api/members/x'],
      ['DELETE', '/api/members/x/sign-ins'],
      ['POST', '/api/account/password'],
      ['DELETE', '/api/account/sign-ins'],
    ];
    for (const [method, path] of changes) {
      for (const origin of ['https://evil.example', 'null', null]) {
        const answer = await server.ask(method, path, { cookie: adminCookie, origin, body: {} });
        expect(answer, `${method} ${path} from ${origin}`).toMatchObject({ status: 403, code: 'foreign_origin' });
      }
    }
    expect((await server.ask('GET', '/api/me', { cookie: adminCookie })).status).toBe(200);
  });
});

describe('a sign-in that is being made', () => {
  const startOne = async (given: { email: string; password: string }) => {
    const goOn = holdNextCheck();
    const before = hashes.verified;
    const answer = server.signIn(given, '203.0.113.20');
    await vi.waitFor(() => expect(hashes.verified).toBe(before + 1));
    return { goOn, answer };
  };

  test('is refused when the member is removed meanwhile', async () => {
    const { join, idOf } = await membersOf(server, admin);
    await join('oscar@example.org', 'viewer');
    const { goOn, answer } = await startOne({ email: 'oscar@example.org', password: 'password of oscar@example.org' });
    expect((await server.ask('DELETE', `/api/members/${await idOf('oscar@example.org')}`, { cookie: adminCookie })).status).toBe(204);
    goOn();
    expect(await answer).toMatchObject({ status: 401, code: 'wrong_credentials' });
  });

  test('comes to nothing when the password is changed meanwhile, and with the new one tries are not counted', async () => {
    for (let n = 0; n < 5; n++) await server.signIn({ email: admin.email, password: `guess ${n}` });
    const { goOn, answer } = await startOne(admin);
    const body = { current: admin.password, next: 'another long password' };
    const changed = await server.ask('POST', '/api/account/password', { cookie: adminCookie, body });
    expect(changed.status).toBe(204);
    adminCookie = changed.cookie;
    expect((await server.ask('GET', '/api/me', { cookie: adminCookie })).status).toBe(200);
    goOn();
    expect(await answer).toMatchObject({ status: 401, code: 'wrong_credentials' });
    const { database } = await import('@/lib/db/database');
    expect(await (await database()).selectFrom('sign_in').select('id').execute()).toHaveLength(1);
    const back = { cookie: adminCookie, body: { current: body.next, next: admin.password } };
    adminCookie = (await server.ask('POST', '/api/account/password', back)).cookie;
  });
});

describe('the cookie of a sign-in', () => {
  test('is nothing that the database keeps', async () => {
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const { ownSecret } = await import('@/lib/db/own-secret');
    const { createHmac } = await import('node:crypto');
    const signed = async (token: string) =>
      `${token}.${createHmac('sha256', await ownSecret())
        .update(token)
        .digest('base64')}`;
    const [name = '', value = ''] = adminCookie.split('=');
    const [secret = ''] = decodeURIComponent(value).split('.');
    const cookieOf = async (token: string) => `${name}=${encodeURIComponent(await signed(token))}`;
    expect((await server.ask('GET', '/api/me', { cookie: await cookieOf(secret) })).status).toBe(200);
    for (const { token } of await db.selectFrom('sign_in').select('token').execute())
      expect((await server.ask('GET', '/api/me', { cookie: await cookieOf(token) })).status).toBe(401);
  });
});
