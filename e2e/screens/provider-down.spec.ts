import { expect } from '@playwright/test';
import { sessionApi, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readSession } from '@/e2e/support/people-table';
import type { Fault } from '@/e2e/support/simulator-control';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

/** `waitMs`: how long nobody asks again after such an answer. */
const faults: { name: string; fault: Fault; reason: RegExp; waitMs?: number }[] = [
  { name: 'answers 500', fault: { kind: 'status', status: 500 }, reason: /has a problem of its own \(status 500\)/ },
  {
    name: 'answers 429',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '3' } },
    reason: /rate limit .* used up.*Next try in \d+ s/,
  },
  { name: 'refuses the token', fault: { kind: 'status', status: 401 }, reason: /refused the API token/, waitMs: 60_000 },
  { name: 'answers with a page', fault: { kind: 'html-page' }, reason: /answered something that cannot be understood/ },
  { name: 'breaks the connection', fault: { kind: 'reset' }, reason: /cannot be reached/ },
  { name: 'sends half an answer', fault: { kind: 'truncated' }, reason: /cannot be understood/ },
  { name: 'redirects elsewhere', fault: { kind: 'redirect' }, reason: /redirect, which is refused/ },
];

/** What stands in the place of a list that the provider cannot give: how old it is. */
const lastListed = /^Sessions are shown as they were last listed here (a moment|\d+ (s|min|h|days?)) ago\b/;

for (const { name, fault, reason, waitMs = 0 } of faults) {
  test(`a provider that ${name} is named as the reason on list and session, and trying again works`, async ({ page, simulator, watch }) => {
    test.slow();
    watch.expectFailing(/\/api\/sources\/realtimekit\//);
    await simulator.fault(/\/sessions/, fault);
    for (const address of ['/realtimekit/sessions', sessionPage('class')]) {
      await page.goto(address);
      const alert = page
        .getByRole('alert')
        .filter({ hasText: /could not be read/ })
        .first();
      await expect(alert).toContainText(address.endsWith('/sessions') ? reason : /RealtimeKit|Cloudflare/, { timeout: 20_000 });
      await expect(alert).toContainText(/Request /);
      await expect(page.getByText(/simulated|<html|Something else/)).toHaveCount(0);
      await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
      await checkWords(page);
    }
    await checkAccess(page);
    await simulator.clearFaults();
    await expect(async () => {
      const again = page.getByRole('button', { name: 'Try again' });
      if ((await again.count()) > 0) await again.first().click({ timeout: 1_500 });
      await expect(nameLinks(page).first()).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 40_000 + waitMs });
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  });
}

test('what was read before stays on the screen with its age when the provider stops answering', async ({ page, simulator, watch }) => {
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  await page.goto('/realtimekit/sessions');
  const table = page.getByRole('table', { name: 'Sessions', exact: true });
  await expect(table).toBeVisible();
  await simulator.fault(/\/sessions/, { kind: 'status', status: 500 });
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await expect(page.getByText(lastListed)).toBeVisible({ timeout: 6_000 });
  }).toPass({ timeout: 30_000 });
  await expect(table).toBeVisible();
  await checkWords(page);
});

test('what was live when it was last read is said of then, nowhere of now', async ({ page, simulator, watch }) => {
  test.slow();
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  await page.goto(sessionPage('live'));
  await expect(page.getByRole('radio', { name: /^In now/ })).toBeVisible();
  await simulator.fault(/./, { kind: 'status', status: 500 });
  await expect(page.getByRole('radio', { name: /^In then/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Live then')).toBeVisible();
  await expect(page.getByText(/^Measured so far by \d\d:\d\d – \d\d:\d\d, /)).toBeVisible();
  await expect(page.getByRole('rowheader').filter({ hasText: 'In now' })).toHaveCount(0);
  await expect(page.getByRole('rowheader').filter({ hasText: 'In then' }).first()).toBeVisible();
});

test('a page past the end of what is archived says so below one reason, and leads on, while the provider is down', async ({
  page,
  request,
  simulator,
  watch,
}) => {
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  await readSession(request, 'class');
  await expect
    .poll(async () => (await (await request.get(sessionApi('class'))).json()).freshness.state, { timeout: 30_000 })
    .toBe('archived');
  await simulator.fault(/\/sessions/, { kind: 'status', status: 500 });
  await page.goto('/realtimekit/sessions?page=3');
  await expect(page.getByText(lastListed)).toBeVisible({ timeout: 20_000 });
  // What was kept here is not what the provider has now.
  await expect(page.getByText(/^updated/)).toHaveCount(0);
  await expect(page.getByText('Page 3 is past the end')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
  await expect(page.getByText(/has a problem of its own/)).toHaveCount(1);
  await page.getByRole('button', { name: 'Go to page 1' }).click();
  await expect(
    page
      .getByRole('table', { name: 'Sessions', exact: true })
      .getByRole('link', { name: /Algebra II/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
});

test('what is archived is searched while the provider is down, and a search without a hit says so below the reason', async ({
  page,
  request,
  simulator,
  watch,
}) => {
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  const { meetingId } = await readSession(request, 'class');
  await expect
    .poll(async () => (await (await request.get(sessionApi('class'))).json()).freshness.state, { timeout: 30_000 })
    .toBe('archived');
  const find = async (search: string) =>
    (await (await request.get(`/api/sources/realtimekit/meetings?search=${search}`)).json()).items[0].id as string;
  const [listedOnly, neverMet] = [await find('town'), await find('breakout')];
  await simulator.fault(/\/sessions/, { kind: 'status', status: 500 });
  await page.goto('/realtimekit/sessions');
  const search = page.getByRole('searchbox', { name: 'Search a title or id' });
  await search.fill('ALGÉBRA tuesday');
  await expect(page.getByRole('link', { name: 'Algebra II, Tuesday' })).toBeVisible({ timeout: 20_000 });
  await search.fill('algebra monday');
  await expect(page.getByText('No session known here matches')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(lastListed)).toBeVisible();
  await expect(page.getByText(/has a problem of its own/)).toHaveCount(1);
  await checkAccess(page);

  await page.goto(`/realtimekit/meetings/${meetingId}`);
  await expect(page.getByRole('link', { name: 'Algebra II, Tuesday' }).first()).toBeVisible({ timeout: 20_000 });
  // What was listed is known, though nobody has opened it.
  await page.goto(`/realtimekit/meetings/${listedOnly}`);
  await expect(page.getByRole('table', { name: 'Sessions of this meeting' }).getByRole('row')).toHaveCount(2, { timeout: 20_000 });
  await expect(page.getByText(lastListed)).toBeVisible();
  await page.goto(`/realtimekit/meetings/${neverMet}`);
  await expect(page.getByRole('heading', { name: 'Sessions' })).toHaveText('Sessions');
  await expect(page.getByText('No session of this meeting is known here')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(lastListed)).toBeVisible();
});

test('a session that the provider does not know is not found, which looks different from failing', async ({ page, watch }) => {
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  await page.goto('/realtimekit/sessions/00000000-0000-4000-8000-000000000000');
  await expect(page.getByText(/no such session/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await checkWords(page);
  await checkAccess(page);
});

test('a session of which rows are missing says so on its page and in the list', async ({ page, simulator }) => {
  await simulator.fault(/participants/, { kind: 'empty-page', fromPage: 2 });
  await page.goto(sessionPage('webinar'));
  await expect(page.getByText('Only 200 rows could be read, fewer than the provider announced.')).toBeVisible();
  await page.goto('/realtimekit/sessions?search=webinar');
  const row = page.getByRole('row').filter({ has: page.locator(`a[href*="${scenarioIds.webinar}"]`) });
  const people = row.getByRole('cell', { name: /not all/ });
  await expect(people).toHaveText('200 not all');
  await checkAccess(page);
  await people.getByText('200').hover();
  await expect(page.getByRole('tooltip')).toHaveText('Not all: fewer rows could be read than the provider announced.');
});
