import { expect, test } from '@playwright/test';
import { startPair } from '@/e2e/support/start-pair';
import { scenarioIds } from '@/simulator/scenario-ids';

test('a member is answered at once, compressed answers too, while strangers’ passwords are looked at', async ({ playwright }) => {
  test.setTimeout(120_000);
  const pair = await startPair('real', 'hash-flood', { ROLLCALL_TRUSTED_PROXIES: '1' });
  const { url: baseURL, storageState } = pair;
  const headers = { origin: baseURL };
  const member = await playwright.request.newContext({ baseURL, storageState, extraHTTPHeaders: headers });
  const stranger = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers });
  const session = `/api/sources/realtimekit/sessions/${scenarioIds['town-hall']}`;
  const isRead = async () => {
    const { progress } = await (await member.get(session)).json();
    return progress.loaded === progress.total;
  };
  await expect.poll(isRead, { timeout: 60_000 }).toBe(true);
  await member.get(`${session}/timeline`);
  const links: { id: string; key: string }[] = [];
  for (let n = 0; n < 2; n++) {
    const data = { source: 'realtimekit', sessionId: scenarioIds.standup, password: 'open sesame' };
    const { report, link } = await (await member.post('/api/reports', { data })).json();
    links.push({ id: report.id, key: link.split('#')[1] });
  }

  let looked = 0;
  const from = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}` });
  const data = { email: 'nobody@example.org', password: 'a guess' };
  const tries = Array.from({ length: 30 }, (_, n) => [
    stranger.post('/api/auth/sign-in/email', { data: { ...data, email: `nobody${n}@example.org` }, headers: from(n) }),
    ...links.map(({ id, key }) =>
      stranger.post(`/api/r/${id}/unlock`, { data: { password: 'a guess' }, headers: { ...from(n), authorization: `Bearer ${key}` } }),
    ),
  ]).flat();
  for (const one of tries) void one.then(() => looked++);
  await Promise.race(tries);
  const answer = await member.get(`${session}/timeline`, { headers: { 'accept-encoding': 'gzip' } });
  expect([answer.status(), answer.headers()['content-encoding']]).toEqual([200, 'gzip']);
  expect(looked).toBeLessThan(tries.length / 2);
  expect(new Set((await Promise.all(tries)).map((one) => one.status()))).toEqual(new Set([401]));
  await Promise.all([member.dispose(), stranger.dispose()]);
  await pair.stop();
});
