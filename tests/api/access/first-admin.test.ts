import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, startAccess } from './access-server';

let server: Awaited<ReturnType<typeof startAccess>>;
let setupCode = '';

/** What a start does about the first admin; gives the code it prints. */
async function start(): Promise<string> {
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { prepareFirstAdmin } = await import('@/lib/accounts/first-admin');
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

  test('is not made without the code that the server printed', async () => {
    expect(setupCode).toMatch(/^[\w-]{20}$/);
    for (const code of ['wrong', setupCode.slice(1), setupCode.toLowerCase().toUpperCase()]) {
      expect(await server.ask('POST', '/api/setup', { body: { ...given(), code } })).toMatchObject({ status: 403, code: 'wrong_code' });
    }
    expect((await server.ask('POST', '/api/setup', { body: { ...given(), password: 'too short' } })).status).toBe(400);
    expect((await server.ask('POST', '/api/setup', { body: given(), origin: 'https://evil.example' })).status).toBe(403);
    const emails = ['"ada"@example.org', 'ada@example.org,x@example.org', 'ada@example.org\n', '\u212aim@example.org', 'ada\0@example.org'];
    for (const email of emails) expect((await server.ask('POST', '/api/setup', { body: { ...given(), email } })).status).toBe(400);
    for (const name of ['', '\u200b', 'a\0b', '\u202e'])
      expect((await server.ask('POST', '/api/setup', { body: { ...given(), name } })).status).toBe(400);
  });

  test('is not made with the code of an earlier start', async () => {
    const earlier = setupCode;
    setupCode = await start();
    expect(setupCode).not.toBe(earlier);
    const answer = await server.ask('POST', '/api/setup', { body: { ...given(), code: earlier } });
    expect(answer).toMatchObject({ status: 403, code: 'wrong_code' });
  });

  test('is made with the newest code where instances that started at once left several', async () => {
    const { createHash } = await import('node:crypto');
    const { database } = await import('@/lib/db/database');
    const other = 'a-code-left-by-another';
    const leave = async (created_at: number) =>
      (await database())
        .insertInto('setup_code')
        .values({ hash: createHash('sha256').update(other).digest('base64url'), created_at })
        .execute();
    const tryCode = (code: string) => server.ask('POST', '/api/setup', { body: { ...given(), code }, address: '203.0.113.9' });
    await leave(Date.now() - 60_000);
    expect(await tryCode(other)).toMatchObject({ status: 403, code: 'wrong_code' });
    setupCode = await start();
    await leave(Date.now() + 60_000);
    expect(await tryCode(setupCode)).toMatchObject({ status: 403, code: 'wrong_code' });
    setupCode = other;
  });

  test('is made with the right code although others have tried too many wrong ones from the same network', async () => {
    const guess = () => server.ask('POST', '/api/setup', { body: { ...given(), code: 'a guess' } });
    for (let n = 0; n < 10; n++) await guess();
    expect(await guess()).toMatchObject({ status: 429, code: 'too_many_tries' });
  });

  test('is made once, however many try at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) => server.ask('POST', '/api/setup', { body: { ...given(), email: `ada${n}@example.org` } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
  });

  test('cannot be made again, as 20 ways to ask get the 404 of an address that is not there', async () => {
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

  test('has no code printed at a later start', async () => {
    const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });
});
