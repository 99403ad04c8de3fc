import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, adminSettings, startAccess } from './access-server';
import { membersOf } from './member-helpers';

const week = 7 * 24 * 3_600_000;
let server: Awaited<ReturnType<typeof startAccess>>;
let cookie = '';

beforeAll(async () => {
  server = await startAccess(adminSettings);
  ({ cookie } = await membersOf(server, admin));
}, 60_000);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

async function invite(email: string) {
  const { body } = await server.ask('POST', '/api/invitations', { cookie, body: { email, role: 'viewer' } });
  const { invitation, link } = body as { invitation: { expiresAt: string }; link: string };
  return { secret: link.split('#')[1], expiresAt: Date.parse(invitation.expiresAt) };
}
const open = (secret?: string) => server.ask('POST', '/api/invitations/open', { body: { secret } });
const accept = (secret?: string, address?: string) => {
  const body = { secret, name: 'Late', password: 'a long enough one' };
  return server.ask('POST', '/api/invitations/accept', { body, ...(address ? { address } : {}) });
};
const gone = { status: 404, code: 'unknown_invitation' };

async function isMember(email: string): Promise<boolean> {
  const { database } = await import('@/lib/db/database');
  return (await (await database()).selectFrom('member').select('id').where('email', '=', email).execute()).length > 0;
}

describe('an invitation', () => {
  test('can be opened and accepted for 7 days and no longer', async () => {
    const now = Date.now();
    const [used, late] = [await invite('used@example.org'), await invite('late@example.org')];
    expect(late.expiresAt - now).toBeGreaterThanOrEqual(week);
    expect(late.expiresAt - Date.now()).toBeLessThanOrEqual(week);

    vi.useFakeTimers({ toFake: ['Date'], now: used.expiresAt - 1 });
    expect((await open(used.secret)).status).toBe(200);
    expect((await accept(used.secret)).status).toBe(200);

    vi.setSystemTime(late.expiresAt);
    expect(await open(late.secret)).toMatchObject(gone);
    expect(await accept(late.secret)).toMatchObject(gone);
    expect(await isMember('late@example.org')).toBe(false);
  });

  test('makes nobody a member where it expires while a password is being hashed', async () => {
    const { secret, expiresAt } = await invite('slow@example.org');
    const work = await import('@/lib/accounts/password-work');
    vi.useFakeTimers({ toFake: ['Date'], now: expiresAt - 1 });
    vi.spyOn(work, 'hashOfPassword').mockImplementation(async () => {
      vi.setSystemTime(expiresAt);
      return 'a hash';
    });
    expect(await accept(secret)).toMatchObject(gone);
    expect(await isMember('slow@example.org')).toBe(false);
  });

  test('costs five hashes at most, however many accept it at once, and makes one member', async () => {
    const { secret } = await invite('popular@example.org');
    const work = await import('@/lib/accounts/password-work');
    const hashing = vi.spyOn(work, 'hashOfPassword').mockImplementation(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return 'a hash';
    });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => accept(secret, `198.51.100.${n}`)));
    const counted = [200, 404, 429].map((status) => answers.filter((answer) => answer.status === status).length);
    expect(counted[0]).toBe(1);
    expect(hashing.mock.calls.length).toBeLessThanOrEqual(5);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await isMember('popular@example.org')).toBe(true);
  });

  test('is tried 50 times in 15 minutes from one network at most, and 200 times from an IPv6 site', async () => {
    const statuses = async (count: number, address: (n: number) => string) => {
      const given: number[] = [];
      for (let n = 0; n < count; n++) given.push((await accept('x'.repeat(43), address(n))).status);
      return [404, 429].map((status) => given.filter((each) => each === status).length);
    };
    expect(await statuses(60, () => '203.0.113.88')).toEqual([50, 10]);
    expect(await statuses(210, (n) => `2001:db8:9:${n.toString(16)}`)).toEqual([200, 10]);
    const { secret } = await invite('elsewhere@example.org');
    expect(await accept(secret, '203.0.113.88')).toMatchObject({ status: 429, code: 'too_many_tries' });
    expect((await accept(secret, '203.0.113.89')).status).toBe(200);
  });

  test('is refused with no hash made while tries cannot be counted', async () => {
    const { secret } = await invite('uncounted@example.org');
    const throttle = await import('@/lib/db/throttle');
    const work = await import('@/lib/accounts/password-work');
    const hashing = vi.spyOn(work, 'hashOfPassword');
    vi.spyOn(throttle, 'consume').mockRejectedValue(new Error('no such table'));
    expect(await accept(secret)).toMatchObject({ status: 503, code: 'throttle_unavailable' });
    expect(hashing).not.toHaveBeenCalled();
  });

  test('is used up, and makes no second one, of somebody who has become a member in another way', async () => {
    const { secret } = await invite('twice@example.org');
    const { insertMember } = await import('@/lib/accounts/member-store');
    const { database } = await import('@/lib/db/database');
    await insertMember(await database(), { name: 'First', email: 'twice@example.org', role: 'viewer', passwordHash: 'none' });
    expect(await accept(secret)).toMatchObject({ status: 409, code: 'already_member' });
    expect(await accept(secret)).toMatchObject(gone);
  });

  test('is listed to admins for as long as it works', async () => {
    const { expiresAt } = await invite('listed@example.org');
    const { listInvitations } = await import('@/lib/accounts/invitations');
    const isListed = async () => (await listInvitations()).some(({ email }) => email === 'listed@example.org');
    vi.useFakeTimers({ toFake: ['Date'], now: expiresAt - 1 });
    expect(await isListed()).toBe(true);
    vi.setSystemTime(expiresAt);
    expect(await isListed()).toBe(false);
  });
});
