import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, admin, startAccess } from './access-server';

const hashes = vi.hoisted(() => ({ made: 0, verified: 0 }));
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
      return given.hash === hash(given.password);
    },
  };
});

let server: Awaited<ReturnType<typeof startAccess>>;
let adminCookie = '';
let setupCode = '';
const idOf = (answer: Answer, email: string) => {
  const { items } = answer.body as { items: { id: string; email: string }[] };
  return items.find((item) => item.email === email)?.id ?? '';
};
const hashed = () => hashes.made + hashes.verified;

/** Invites somebody and has them accept; gives their cookie. */
async function join(email: string, role: 'admin' | 'viewer'): Promise<string> {
  const invited = await server.ask('POST', '/api/invitations', { cookie: adminCookie, body: { email, role } });
  const { link } = invited.body as { link: string };
  const secret = link.split('#')[1];
  const password = `password of ${email}`;
  const accepted = await server.ask('POST', '/api/invitations/accept', { body: { secret, name: email, password } });
  expect(accepted.status).toBe(200);
  return (await server.signIn({ email, password }, '203.0.113.77')).cookie;
}
const makeToken = async (cookie: string) =>
  ((await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } })).body as { secret: string }).secret;
const peopleIds = () => server.ask('GET', '/api/people', { cookie: adminCookie });

/** What a start does about the first admin; gives the code it prints. */
async function start(): Promise<string> {
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { prepareFirstAdmin } = await import('@/lib/access/first-admin');
  await prepareFirstAdmin();
  const code = /code (\S+)/.exec(print.mock.calls.flat().join(' '))?.[1] ?? '';
  print.mockRestore();
  return code;
}

beforeAll(async () => {
  server = await startAccess();
  setupCode = await start();
});
afterAll(() => server.close());

describe('the first admin', () => {
  const given = () => ({ code: setupCode, ...admin });

  it('is not made without the code that the server printed', async () => {
    expect(setupCode).toMatch(/^[\w-]{20}$/);
    for (const code of ['wrong', setupCode.slice(1), setupCode.toLowerCase().toUpperCase()]) {
      expect(await server.ask('POST', '/api/setup', { body: { ...given(), code } })).toMatchObject({ status: 403, code: 'wrong_code' });
    }
    expect((await server.ask('POST', '/api/setup', { body: { ...given(), password: 'too short' } })).status).toBe(400);
    expect((await server.ask('POST', '/api/setup', { body: given(), origin: 'https://evil.example' })).status).toBe(403);
  });

  it('is not made with the code of an earlier start', async () => {
    const earlier = setupCode;
    setupCode = await start();
    expect(setupCode).not.toBe(earlier);
    const answer = await server.ask('POST', '/api/setup', { body: { ...given(), code: earlier } });
    expect(answer).toMatchObject({ status: 403, code: 'wrong_code' });
  });

  it('is made once, however many try at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) => server.ask('POST', '/api/setup', { body: { ...given(), email: `ada${n}@example.org` } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    const winner = answers.find(({ status }) => status === 201)?.body as { email: string };
    admin.email = winner.email;
  });

  it('cannot be made again: 20 ways to ask get the 404 of an address that is not there', async () => {
    const bodies = [
      given(),
      {},
      null,
      [],
      'no json',
      { ...given(), role: 'admin' },
      { code: setupCode },
      { ...given(), email: 'other@example.org' },
    ];
    const asked = [
      ...bodies.map((body) => server.ask('POST', '/api/setup', { body })),
      ...(['GET', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => server.ask(method, '/api/setup')),
      ...['?force=1', '?code=x', '?reset=true'].map((query) => server.ask('POST', `/api/setup${query}`, { body: given() })),
      server.ask('POST', '/api/setup', { body: given(), origin: null }),
      server.ask('POST', '/api/setup', { body: given(), origin: 'https://evil.example' }),
      server.ask('POST', '/api/setup', { body: given(), cookie: 'rollcall.session_token=x.y' }),
      server.ask('POST', '/api/setup', { body: given(), headers: { 'x-forwarded-for': '127.0.0.1' } }),
      server.ask('POST', '/api/setup'),
    ];
    expect(asked).toHaveLength(20);
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ status: 404, code: 'unknown_route' });
  });

  it('prints no code at a later start', async () => {
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await (await import('@/lib/access/first-admin')).prepareFirstAdmin();
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites do not send, and tells no secret in the body', async () => {
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

  it('makes a new secret at each sign-in and ends the one it replaces', async () => {
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

  it('does the same work and gives the same answer for an unknown account as for a wrong password', async () => {
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

  it('lets 5 tries at an account through to the hash, then none, from that address', async () => {
    const before = hashed();
    const tries = [];
    for (let n = 0; n < 40; n++) tries.push(await server.signIn({ email: 'bob@example.org', password: `guess ${n}` }, '203.0.113.3'));
    expect(hashed() - before).toBe(5);
    expect(tries.slice(5).every(({ status, code }) => status === 429 && code === 'too_many_tries')).toBe(true);
    expect(Number(tries[6]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('lets at most 50 hashes be made for one address, and for one account, whatever is varied', async () => {
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

  it('refuses, with no hash made, when tries cannot be counted', async () => {
    const throttle = await import('@/lib/db/throttle');
    const broken = vi.spyOn(throttle, 'charge').mockRejectedValue(new Error('no such table'));
    const before = hashed();
    expect(await server.signIn(admin, '203.0.113.5')).toMatchObject({ status: 503, code: 'throttle_unavailable' });
    expect(hashed()).toBe(before);
    broken.mockRestore();
  });

  it('is only for our own pages and for JSON', async () => {
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

  it('ends at sign-out, on the server as well', async () => {
    const out = await server.ask('POST', '/api/auth/sign-out', { cookie: adminCookie });
    expect(out.status).toBe(204);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(out.headers.getSetCookie()[0]).toMatch(/^rollcall\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await server.ask('GET', '/api/me', { cookie: adminCookie })).status).toBe(401);
  });

  it('ends after 30 min without a request, and 12 h after it began', async () => {
    const { currentSignIn } = await import('@/lib/access/current-sign-in');
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

  it('is not taken when its cookie is changed, cut or made up', async () => {
    const [name, value = ''] = adminCookie.split('=');
    const tampered = [`${value.slice(0, -6)}AAAAAA`, value.replace('.', ''), `x${value}`, 'a.b', '', '%00', '__proto__', 'a'.repeat(8_000)];
    for (const text of tampered) expect((await server.ask('GET', '/api/me', { cookie: `${name}=${text}` })).status).toBe(401);
  });

  it('cannot change anything from another origin, nor without one', async () => {
    const changes: ['POST' | 'PATCH' | 'DELETE', string][] = [
      ['POST', '/api/auth/sign-out'],
      ['POST', '/api/tokens'],
      ['DELETE', '/api/tokens/x'],
      ['POST', '/api/invitations'],
      ['DELETE', '/api/invitations/x'],
      ['PATCH', '/api/people/x'],
      ['DELETE', '/api/people/x'],
      ['DELETE', '/api/people/x/sign-ins'],
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

describe('people', () => {
  it('join by a link that works once, and have the role they were invited to', async () => {
    const invited = await server.ask('POST', '/api/invitations', {
      cookie: adminCookie,
      body: { email: 'Eve@Example.org', role: 'viewer' },
    });
    expect(invited.status).toBe(201);
    const { link } = invited.body as { link: string };
    expect(link).toMatch(/^\/invitation#[\w-]{43}$/);
    const secret = link.split('#')[1];
    expect((await server.ask('POST', '/api/invitations/open', { body: { secret } })).body).toEqual({
      email: 'eve@example.org',
      role: 'viewer',
    });
    const given = { secret, name: 'Eve', password: 'a long enough one' };
    const accepted = await Promise.all([1, 2].map(() => server.ask('POST', '/api/invitations/accept', { body: given })));
    expect(accepted.map(({ status }) => status).sort()).toEqual([200, 404]);
    for (const path of ['open', 'accept']) {
      for (const wrong of [secret, 'x', `${secret}x`]) {
        const body = path === 'open' ? { secret: wrong } : { ...given, secret: wrong };
        expect(await server.ask('POST', `/api/invitations/${path}`, { body })).toMatchObject({ status: 404, code: 'unknown_invitation' });
      }
    }
    const again = { cookie: adminCookie, body: { email: 'eve@example.org', role: 'admin' } };
    expect(await server.ask('POST', '/api/invitations', again)).toMatchObject({ status: 409, code: 'already_member' });
  });

  it('who are viewers cannot become more by themselves', async () => {
    const cookie = await join('viewer@example.org', 'viewer');
    const id = idOf(await peopleIds(), 'viewer@example.org');
    for (const body of [{ role: 'admin' }, { role: 'admin', id }, { role: 'owner' }, {}]) {
      expect((await server.ask('PATCH', `/api/people/${id}`, { cookie, body })).status).toBe(403);
    }
    expect((await server.ask('POST', '/api/invitations', { cookie, body: { email: 'x@example.org', role: 'admin' } })).status).toBe(403);
    expect((await server.ask('GET', '/api/me', { cookie })).body).toMatchObject({ role: 'viewer', canShare: false });
  });

  it('get and lose a role with the next request', async () => {
    const cookie = await join('grace@example.org', 'viewer');
    const id = idOf(await peopleIds(), 'grace@example.org');
    expect((await server.ask('GET', '/api/people', { cookie })).status).toBe(403);
    await server.ask('PATCH', `/api/people/${id}`, { cookie: adminCookie, body: { role: 'admin' } });
    expect((await server.ask('GET', '/api/people', { cookie })).status).toBe(200);
    await server.ask('PATCH', `/api/people/${id}`, { cookie: adminCookie, body: { role: 'viewer' } });
    expect((await server.ask('GET', '/api/people', { cookie })).status).toBe(403);
  });

  it('who are removed are out at once, with their tokens, and their password is worth nothing', async () => {
    const cookie = await join('mallory@example.org', 'admin');
    const made = await server.ask('POST', '/api/tokens', { cookie, body: { name: 'script' } });
    const { secret } = made.body as { secret: string };
    expect((await server.ask('GET', '/api/me', { token: secret })).status).toBe(200);
    const id = idOf(await peopleIds(), 'mallory@example.org');
    expect((await server.ask('DELETE', `/api/people/${id}?reports=takeOver`, { cookie: adminCookie })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
    expect((await server.ask('GET', '/api/me', { token: secret })).status).toBe(401);
    expect((await server.signIn({ email: 'mallory@example.org', password: 'password of mallory@example.org' })).status).toBe(401);
    expect((await server.ask('DELETE', `/api/people/${id}`, { cookie: adminCookie })).status).toBe(404);
  });

  it('can be signed out everywhere by an admin and by themselves', async () => {
    const one = await join('heidi@example.org', 'viewer');
    const two = (await server.signIn({ email: 'heidi@example.org', password: 'password of heidi@example.org' })).cookie;
    const id = idOf(await peopleIds(), 'heidi@example.org');
    expect((await server.ask('DELETE', `/api/people/${id}/sign-ins`, { cookie: adminCookie })).status).toBe(204);
    for (const cookie of [one, two]) expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
    const three = (await server.signIn({ email: 'heidi@example.org', password: 'password of heidi@example.org' })).cookie;
    expect((await server.ask('DELETE', '/api/account/sign-ins', { cookie: three })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { cookie: three })).status).toBe(401);
  });

  it('lose their API tokens when they are signed out everywhere, by an admin or by themselves, and nobody else does', async () => {
    const cookie = await join('judy@example.org', 'viewer');
    const [theirs, other] = [await makeToken(cookie), await makeToken(adminCookie)];
    const id = idOf(await peopleIds(), 'judy@example.org');
    expect((await server.ask('DELETE', `/api/people/${id}/sign-ins`, { cookie: adminCookie })).status).toBe(204);
    expect(await server.ask('GET', '/api/me', { token: theirs })).toMatchObject({ status: 401, code: 'bad_token' });
    const again = (await server.signIn({ email: 'judy@example.org', password: 'password of judy@example.org' })).cookie;
    expect((await server.ask('GET', '/api/tokens', { cookie: again })).body).toMatchObject({ items: [] });
    const second = await makeToken(again);
    expect((await server.ask('DELETE', '/api/account/sign-ins', { cookie: again })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { token: second })).status).toBe(401);
    expect((await server.ask('GET', '/api/me', { token: other })).status).toBe(200);
  });

  it('always keep one admin', async () => {
    const id = idOf(await peopleIds(), admin.email);
    const demote = { cookie: adminCookie, body: { role: 'viewer' } };
    expect(await server.ask('PATCH', `/api/people/${id}`, demote)).toMatchObject({ status: 409, code: 'last_admin' });
    expect(await server.ask('DELETE', `/api/people/${id}`, { cookie: adminCookie })).toMatchObject({ status: 409, code: 'last_admin' });
  });

  it('change their password with the present one, and are signed out elsewhere', async () => {
    const here = await join('ivan@example.org', 'viewer');
    const elsewhere = (await server.signIn({ email: 'ivan@example.org', password: 'password of ivan@example.org' })).cookie;
    const body = { current: 'password of ivan@example.org', next: 'another long password' };
    const token = await makeToken(here);
    const change = (given: object) => server.ask('POST', '/api/account/password', { cookie: here, body: given });
    expect(await change({ ...body, current: 'wrong' })).toMatchObject({ status: 403, code: 'wrong_password' });
    expect((await change({ ...body, next: 'short' })).status).toBe(400);
    const changed = await change(body);
    expect(changed.status).toBe(204);
    for (const cookie of [here, elsewhere]) expect((await server.ask('GET', '/api/me', { cookie })).status).toBe(401);
    expect((await server.ask('GET', '/api/me', { cookie: changed.cookie })).status).toBe(200);
    expect((await server.ask('GET', '/api/me', { token })).status).toBe(200);
    expect((await server.ask('DELETE', '/api/tokens', { cookie: changed.cookie })).status).toBe(204);
    expect((await server.ask('GET', '/api/me', { token })).status).toBe(401);
    expect((await server.signIn({ email: 'ivan@example.org', password: body.current })).status).toBe(401);
    expect((await server.signIn({ email: 'ivan@example.org', password: body.next })).status).toBe(200);
  });
});

describe('API tokens', () => {
  it('read what viewers read, whatever role their maker has, gets or loses', async () => {
    const cookie = await join('niaj@example.org', 'admin');
    const token = await makeToken(cookie);
    const id = idOf(await peopleIds(), 'niaj@example.org');
    for (const role of ['admin', 'viewer', 'admin']) {
      expect((await server.ask('PATCH', `/api/people/${id}`, { cookie: adminCookie, body: { role } })).status).toBe(204);
      expect((await server.ask('GET', '/api/me', { token })).body).toMatchObject({ canShare: false, role });
      for (const path of ['/api/people', '/api/reports', '/api/tokens'])
        expect((await server.ask('GET', path, { token })).status, `${path} of an ${role}'s token`).toBe(403);
    }
    expect((await server.ask('DELETE', `/api/people/${id}`, { cookie: adminCookie })).status).toBe(204);
    expect(await server.ask('GET', '/api/me', { token })).toMatchObject({ status: 401, code: 'bad_token' });
  });

  it('read and change nothing, are stored as a hash only, and stop when revoked', async () => {
    const made = await server.ask('POST', '/api/tokens', { cookie: adminCookie, body: { name: 'nightly' } });
    const { secret, token } = made.body as { secret: string; token: { id: string } };
    expect(secret).toMatch(/^rc_[\w-]{43}$/);
    expect(await server.ask('GET', '/api/openapi.json', { token: secret })).toMatchObject({ status: 200 });
    for (const [method, path] of [
      ['POST', '/api/tokens'],
      ['PATCH', '/api/people/x'],
      ['POST', '/api/auth/sign-out'],
    ] as const) {
      expect(await server.ask(method, path, { token: secret, body: {} })).toMatchObject({ status: 403, code: 'read_only' });
    }
    expect((await server.ask('GET', '/api/tokens', { token: secret })).status).toBe(403);
    expect((await server.ask('GET', '/api/people', { token: secret })).status).toBe(403);

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

it('takes nothing that the database keeps for the secret of a sign-in', async () => {
  const { database } = await import('@/lib/db/database');
  const db = await database();
  const { ownSecret } = await import('@/lib/access/own-secret');
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

it('lists people and tokens by the page, as every list', async () => {
  interface Page {
    items: { id: string }[];
  }
  for (const name of ['one', 'two', 'three']) await server.ask('POST', '/api/tokens', { cookie: adminCookie, body: { name } });
  for (const path of ['/api/people', '/api/tokens']) {
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

it('keeps no password, no cookie and no address in the database', async () => {
  const { database } = await import('@/lib/db/database');
  const db = await database();
  const rows = [
    await db.selectFrom('sign_in').selectAll().execute(),
    await db.selectFrom('sign_in_method').selectAll().execute(),
    await db.selectFrom('throttle').selectAll().execute(),
    await db.selectFrom('invitation').selectAll().execute(),
  ];
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|198\.51\.100|correct horse|password of/);
  const cookie = decodeURIComponent(adminCookie.split('=')[1] ?? '-');
  const [secret = '-'] = cookie.split('.');
  expect(JSON.stringify(rows)).not.toContain(cookie);
  expect(secret).toMatch(/^\w{32}$/);
  expect(JSON.stringify(rows)).not.toContain(secret);
  const { createHash } = await import('node:crypto');
  expect(JSON.stringify(rows[0])).toContain(createHash('sha256').update(secret).digest('base64url'));
});
