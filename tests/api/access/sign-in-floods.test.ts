import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, adminSettings, startAccess } from './access-server';
import { membersOf } from './member-helpers';

/** The passwords that were hashed, in order. */
const hashes = vi.hoisted(() => ({ order: [] as string[], gate: Promise.resolve() }));
/** Stops all hashing that begins from now on, until the function it gives is called. */
function closeGate(): () => void {
  let open = () => {};
  hashes.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

/** Noted, and quick: how a hash is made is better-auth's business. */
vi.mock('better-auth/crypto', async (original) => {
  const { createHash } = await import('node:crypto');
  async function hash(password: string): Promise<string> {
    hashes.order.push(password);
    await hashes.gate;
    return createHash('sha256').update(password).digest('hex');
  }
  return {
    ...(await original<typeof import('better-auth/crypto')>()),
    hashPassword: hash,
    verifyPassword: async (given: { hash: string; password: string }) => given.hash === (await hash(given.password)),
  };
});

let server: Awaited<ReturnType<typeof startAccess>>;
beforeAll(async () => {
  server = await startAccess(adminSettings);
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  // Somebody who has signed in from here before.
  expect((await server.signIn(admin)).status).toBe(200);
});
afterAll(() => server.close());

describe('the sign-in under a flood', () => {
  test('makes one hash at a time for one network, so that others do not wait for all of its tries', async () => {
    const open = closeGate();
    const before = hashes.order.length;
    const guesses = Array.from({ length: 30 }, (_, n) => server.signIn({ email: `queue${n}@example.org`, password: 'x' }, '203.0.113.30'));
    await vi.waitFor(() => expect(hashes.order.length - before).toBe(1));
    const honest = server.signIn(admin, '203.0.113.31');
    await vi.waitFor(() => expect(hashes.order.length - before).toBe(2));
    open();
    expect((await honest).status).toBe(200);
    expect((await Promise.all(guesses)).every(({ status }) => status === 401)).toBe(true);
  });

  test('lets the right password in while one try from each of 60, and of 300, networks is in flight', async () => {
    for (const [networks, subnet] of [
      [60, '192.0'],
      [300, '100.64'],
    ] as const) {
      const open = closeGate();
      const before = hashes.order.length;
      const guesses = Array.from({ length: networks }, (_, n) =>
        server.signIn({ email: `flood${n}@example.org`, password: 'x' }, `${subnet}.${n >> 8}.${n & 255}`),
      );
      await vi.waitFor(() => expect(hashes.order.length - before).toBe(2));
      const [known, unknown] = [server.signIn(admin), server.signIn(admin, `198.18.0.${networks & 255}`)];
      open();
      expect([(await known).status, (await unknown).status]).toEqual([200, 200]);
      expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(guesses.map(() => 401));
      expect(hashes.order.length - before).toBe(networks + 2);
    }
  });

  test('hashes first for the networks that tried least, however many others go on and on', async () => {
    const flood = (round: number) =>
      Array.from({ length: 40 }, (_, n) => server.signIn({ email: `round${round}-${n}@example.org`, password: 'x' }, `198.18.5.${n}`));
    await Promise.all([...flood(1), ...flood(2)]);
    const open = closeGate();
    const [before, start] = [hashes.order.length, hashes.order.length];
    const guesses = flood(3);
    await vi.waitFor(() => expect(hashes.order.length - before).toBe(2));
    const honest = server.signIn(admin, '198.18.6.1');
    const { isCounted } = await import('@/lib/db/throttle');
    const atAccount = { name: 'sign-in address account', points: 5, durationMs: 1 };
    const isCharged = () => isCounted(atAccount, `198.18.6.1 ${admin.email}`);
    await vi.waitFor(async () => expect(await isCharged()).toBe(true));
    // What is asked of the database after it is answered after it: then the honest one is in line.
    for (let time = 0; time < 3; time++) await isCharged();
    open();
    expect((await honest).status).toBe(200);
    await Promise.all(guesses);
    expect(hashes.order.slice(start).indexOf(admin.password)).toBeLessThan(6);
  });

  test('lets the owner of an account in from where they signed in before, however many guess it elsewhere', async () => {
    const { join, idOf, cookie } = await membersOf(server, admin);
    await join('olga@example.org', 'viewer');
    const olga = { email: 'olga@example.org', password: 'password of olga@example.org' };
    const before = hashes.order.length;
    for (let n = 0; n < 80; n++) await server.signIn({ ...olga, password: `guess ${n}` }, `198.18.1.${n >> 2}`);
    expect(hashes.order.length - before).toBeLessThanOrEqual(50);
    expect((await server.signIn(olga, '198.18.2.1')).status).toBe(429);
    expect((await server.signIn(olga, '203.0.113.77')).status).toBe(200);
    for (let n = 0; n < 5; n++) await server.signIn({ ...olga, password: `guess ${n}` }, '203.0.113.77');
    expect((await server.signIn(olga, '203.0.113.77')).status).toBe(429);
    expect((await server.ask('DELETE', `/api/members/${await idOf(olga.email)}`, { cookie })).status).toBe(204);
  });
});

describe('a browser that somebody signed in with before', () => {
  const rosa = { email: 'rosa@example.org', password: 'password of rosa@example.org' };
  const signIn = (given: { email: string; password: string }, address: string, cookie: string) =>
    server.ask('POST', '/api/auth/sign-in/email', { body: given, address, cookie }).then(({ status }) => status);
  const browserOf = (answer: { headers: Headers }) =>
    /rollcall\.known_browser=[^;]+/.exec(answer.headers.getSetCookie().join('\n'))?.[0] ?? '';
  let hers = '';
  beforeAll(async () => {
    const { join } = await membersOf(server, admin);
    await join(rosa.email, 'viewer');
    hers = browserOf(await server.signIn(rosa, '198.18.9.1'));
  });

  test('lets the owner of an account in from a new network while 50 others guess, and from one that has no tries left', async () => {
    for (let n = 0; n < 60; n++) await server.signIn({ ...rosa, password: `guess ${n}` }, `198.18.10.${n}`);
    for (let n = 0; n < 60; n++) await server.signIn({ email: `pupil${n}@example.org`, password: 'x' }, '198.18.11.1');
    for (const network of ['198.18.12.1', '198.18.11.1']) {
      expect((await server.signIn(rosa, network)).status).toBe(429);
      expect(await signIn(rosa, network, hers)).toBe(200);
    }
  });

  test('has five tries of its own, which keep out nobody else', async () => {
    const before = hashes.order.length;
    const tried = [];
    for (let n = 0; n < 7; n++) tried.push(await signIn({ ...rosa, password: `guess ${n}` }, `198.18.13.${n}`, hers));
    expect(tried).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(hashes.order.length - before).toBe(5);
    expect((await server.signIn(rosa, '198.18.9.1')).status).toBe(200);
  });

  test('is none that is made up, of somebody else or of more than 30 days ago', async () => {
    const [id = '', until = '', signature = ''] = hers.replace(/^[^=]*=/, '').split('.');
    const cookie = (...parts: string[]) => `rollcall.known_browser=${parts.join('.')}`;
    expect(cookie(id, until, signature)).toBe(hers);
    const made = [
      cookie('A'.repeat(22), until, signature),
      cookie(id, String(Number(until) + 1), signature),
      cookie(id, until, 'A'.repeat(43)),
      browserOf(await server.signIn(admin)),
    ];
    for (const one of made) expect(await signIn(rosa, '198.18.11.1', one)).toBe(429);
    const { knownBrowser } = await import('@/lib/accounts/known-browser');
    const request = new Request('http://localhost:3000/', { headers: { cookie: hers } });
    expect(await knownBrowser(request, rosa.email, Number(until) - 1)).toBe(id);
    expect(await knownBrowser(request, rosa.email, Number(until))).toBeNull();
  });
});

describe('the sign-in under a flood from one IPv6 site', () => {
  test('lets at most 200 hashes be made for one IPv6 site, however many networks it has', async () => {
    const before = hashes.order.length;
    for (let n = 0; n < 250; n++) await server.signIn({ email: `site${n}@example.org`, password: 'x' }, `2001:db8:1:${n.toString(16)}`);
    expect(hashes.order.length - before).toBe(200);
    expect((await server.signIn(admin, '2001:db8:1:ffff')).status).toBe(429);
    expect((await server.signIn(admin, '2001:db8:2:ffff')).status).toBe(200);
  });
});
