import { expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';

const addresses: { address: string; says: RegExp; failing: RegExp }[] = [
  { address: '/nowhere/sessions', says: /no such source/i, failing: /\/api\/sources\/nowhere/ },
  { address: '/nowhere/meetings', says: /no such source/i, failing: /\/api\/sources\/nowhere/ },
  {
    address: '/realtimekit/sessions/not-an-id',
    says: /no such session|not the address of a session/i,
    failing: /\/api\/sources\/realtimekit/,
  },
  { address: '/realtimekit/sessions/..%2F..%2Fapps', says: /no such (session|page)|not the address of a session/i, failing: /./ },
  {
    address: `/videosdk${sessionPage('class').slice('/realtimekit'.length)}`,
    says: /no such session|not the address of a session/i,
    failing: /\/api\/sources\/videosdk/,
  },
  {
    address: participantPage('standup', 'nobody-of-this-id'),
    says: /nobody in this session|no such participant/i,
    failing: /\/participants\//,
  },
  { address: '/realtimekit/meetings/not-an-id', says: /no such meeting/i, failing: /\/api\/sources\/realtimekit/ },
  { address: '/no/such/page/at-all', says: /no such page/i, failing: /\/no\/such\/page/ },
  { address: '/settings/members', says: /no such page/i, failing: /\/settings/ },
];

for (const { address, says, failing } of addresses) {
  test(`${address.slice(0, 60)} is a designed page that leads on`, async ({ page, watch }) => {
    watch.expectFailing(failing);
    await page.goto(address);
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    expect(await page.getByRole('link').count()).toBeGreaterThan(0);
    await checkWords(page);
    await checkAccess(page);
  });
}

test('malformed ids reach no provider, whatever they are made of', async ({ request, simulator }) => {
  await simulator.forgetCalls();
  const ids = [
    '..',
    '%2e%2e',
    '..%2fapps',
    'a%00b',
    '%25',
    'null',
    'undefined',
    '-1',
    '__proto__',
    "' OR 1=1--",
    '=1+1',
    'a'.repeat(8_000),
    '//evil.example',
  ];
  for (const source of ['realtimekit', 'videosdk']) {
    for (const id of ids) {
      for (const rest of ['', '/participants', '/timeline']) {
        const answer = await request.get(`/api/sources/${source}/sessions/${id}${rest}`);
        expect(answer.status(), `${id}${rest}`).toBeGreaterThanOrEqual(200);
        expect(answer.status(), `${id}${rest}`).toBeLessThan(500);
      }
    }
  }
  expect((await simulator.calls()).filter(({ path }) => !/\/sessions$|\/apps$/.test(path))).toEqual([]);
});

test('a hand-written address with nonsense in its query shows the page with its defaults', async ({ page }) => {
  await page.goto(
    sessionPage(
      'standup',
      'page=-1&perPage=7&sort=__proto__&order=up&verdict=maybe&present=a,b&zoom=1&timeZone=Europe/Nowhere&view=x&rooms=y',
    ),
  );
  await expect(page.getByRole('table', { name: 'People and their presence' }).getByRole('row')).toHaveCount(9);
  await expect(page.getByText('Europe/Berlin').first()).toBeVisible();
  await checkWords(page);
});
