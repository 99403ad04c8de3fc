import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
const accept = (secret?: string) =>
  server.ask('POST', '/api/invitations/accept', { body: { secret, name: 'Late', password: 'a long enough one' } });
const gone = { status: 404, code: 'unknown_invitation' };

async function isMember(email: string): Promise<boolean> {
  const { database } = await import('@/lib/db/database');
  return (await (await database()).selectFrom('member').select('id').where('email', '=', email).execute()).length > 0;
}

describe('an invitation', () => {
  it('can be opened and accepted for 7 days and no longer', async () => {
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

  it('that expires while a password is being hashed makes nobody a member', async () => {
    const { secret, expiresAt } = await invite('slow@example.org');
    const work = await import('@/lib/access/password-work');
    vi.useFakeTimers({ toFake: ['Date'], now: expiresAt - 1 });
    vi.spyOn(work, 'hashOfPassword').mockImplementation(async () => {
      vi.setSystemTime(expiresAt);
      return 'a hash';
    });
    expect(await accept(secret)).toMatchObject(gone);
    expect(await isMember('slow@example.org')).toBe(false);
  });

  it('is listed to admins for as long as it works', async () => {
    const { expiresAt } = await invite('listed@example.org');
    const { listInvitations } = await import('@/lib/access/invitations');
    const isListed = async () => (await listInvitations()).some(({ email }) => email === 'listed@example.org');
    vi.useFakeTimers({ toFake: ['Date'], now: expiresAt - 1 });
    expect(await isListed()).toBe(true);
    vi.setSystemTime(expiresAt);
    expect(await isListed()).toBe(false);
  });
});
