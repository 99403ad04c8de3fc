import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MadeReportAnswer, ReportItem } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startSimulator } from '@/simulator/server';
import { admin, adminSettings, providerSettings, startAccess } from '@/tests/api/access/access-server';

const second = { email: 'second@example.org', password: 'a second admin’s password' };
let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;
let secondCookie: string;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 1 });
  server = await startAccess({
    ...providerSettings(simulator),
    ROLLCALL_URL: 'https://rollcall.example.org',
    ...adminSettings,
  });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  const from = { origin: 'https://rollcall.example.org' };
  const signIn = async (who: typeof second) =>
    (await server.ask('POST', '/api/auth/sign-in/email', { ...from, body: { email: who.email, password: who.password } })).cookie;
  cookie = await signIn(admin);
  const invited = await server.ask('POST', '/api/invitations', { ...from, cookie, body: { email: second.email, role: 'admin' } });
  const secret = (invited.body as { link: string }).link.split('#')[1];
  await server.ask('POST', '/api/invitations/accept', { ...from, body: { secret, name: 'Second', password: second.password } });
  secondCookie = await signIn(second);
}, 60_000);
afterAll(async () => {
  await server.close();
  await simulator.close();
});

async function make(path: string, as: string): Promise<{ report: ReportItem; id: string; key: string; link: string }> {
  const body = { source: 'realtimekit', sessionId: scenarioIds.class };
  const answer = await server.ask('POST', path, { cookie: as, origin: 'https://rollcall.example.org', body });
  expect(answer.status).toBe(201);
  const { report, link } = answer.body as MadeReportAnswer;
  return { report, id: report.id, key: link.split('#')[1] ?? '', link };
}

describe('the maker of a link', () => {
  test('gets its public address where the server knows it', async () => {
    const { link } = await make('/api/reports', cookie);
    expect(link).toMatch(/^https:\/\/rollcall\.example\.org\/r\/[\w-]{22}#[\w-]{43}$/);
  });

  test('sees the preview alone, whoever else holds its key', async () => {
    const { id, key } = await make('/api/reports/preview', cookie);
    const statusOf = async (as: { cookie?: string }) => (await server.ask('GET', `/api/r/${id}`, { token: key, ...as })).status;
    expect(await statusOf({ cookie })).toBe(200);
    expect(await statusOf({ cookie: secondCookie })).toBe(404);
    expect(await statusOf({})).toBe(404);
  });

  test('sees the preview no more once they are no admin', async () => {
    const { id, key } = await make('/api/reports/preview', secondCookie);
    const status = async () => (await server.ask('GET', `/api/r/${id}`, { token: key, cookie: secondCookie })).status;
    expect(await status()).toBe(200);
    const { database } = await import('@/lib/db/database');
    const setRole = async (role: 'admin' | 'viewer') =>
      (await database()).updateTable('member').set({ role }).where('email', '=', second.email).execute();
    await setRole('viewer');
    expect(await status()).toBe(404);
    await setRole('admin');
    expect(await status()).toBe(200);
  });

  test('loses the links when they are removed, by revoking or by handing over', async () => {
    const { body: me } = await server.ask('GET', '/api/me', { cookie });
    const { body: other } = await server.ask('GET', '/api/me', { cookie: secondCookie });
    const { releaseReportsOf, countReportsByMaker } = await import('@/lib/reports/maker');
    const [ownId, otherId] = [(me as { id: string }).id, (other as { id: string }).id];
    const theirs = await make('/api/reports', secondCookie);
    const statusOf = async ({ id, key }: { id: string; key: string }) => (await server.ask('GET', `/api/r/${id}`, { token: key })).status;
    expect((await countReportsByMaker()).get(otherId)).toBe(1);
    const another = await make('/api/reports', secondCookie);
    await releaseReportsOf(otherId, { takeOver: ownId }, { userId: ownId });
    expect((await countReportsByMaker()).get(otherId)).toBeUndefined();
    // Who made them knows the keys: they open nothing any more, and each link has another.
    expect([await statusOf(theirs), await statusOf(another)]).toEqual([404, 404]);
    const { database } = await import('@/lib/db/database');
    const hashes = await (await database()).selectFrom('report').select('key_hash').where('maker_id', '=', ownId).execute();
    expect(new Set(hashes.map(({ key_hash }) => key_hash)).size).toBe(hashes.length);
    const renewed = await server.ask('POST', `/api/reports/${theirs.id}/key`, { cookie, origin: 'https://rollcall.example.org' });
    theirs.key = (renewed.body as MadeReportAnswer).link.split('#')[1] ?? '';
    expect(await statusOf(theirs)).toBe(200);
    await releaseReportsOf(ownId, 'revoke', { userId: ownId });
    expect(await statusOf(theirs)).toBe(404);
  });

  test('gets no link when they are removed while it is being made, and keeps nothing of their others', async () => {
    const from = { origin: 'https://rollcall.example.org' };
    const { id: theirId } = (await server.ask('GET', '/api/me', { cookie: secondCookie })).body as { id: string };
    const earlier = await make('/api/reports', secondCookie);
    const { database } = await import('@/lib/db/database');
    const db = await database();
    const numbersOf = (id: string) => db.selectFrom('report_pseudonym').select('number').where('report_id', '=', id).execute();
    expect(await numbersOf(earlier.id)).not.toHaveLength(0);

    const passwords = await import('@/lib/reports/report-password');
    let goOn = () => {};
    const held = vi.spyOn(passwords, 'hashReportPassword').mockImplementation(
      () =>
        new Promise((resolve) => {
          goOn = () => resolve('a hash');
        }),
    );
    const body = { source: 'realtimekit', sessionId: scenarioIds.class, password: 'a password' };
    const late = server.ask('POST', '/api/reports', { ...from, cookie: secondCookie, body });
    await vi.waitFor(() => expect(held).toHaveBeenCalled());
    expect((await server.ask('DELETE', `/api/members/${theirId}?reports=revoke`, { ...from, cookie })).status).toBe(204);
    goOn();
    expect(await late).toMatchObject({ status: 401, code: 'sign_in_required' });
    held.mockRestore();
    const open = db.selectFrom('report').select('id').where('maker_id', '=', theirId).where('state', '<>', 'revoked');
    expect(await open.execute()).toEqual([]);
    expect(await numbersOf(earlier.id)).toEqual([]);
  });
});
