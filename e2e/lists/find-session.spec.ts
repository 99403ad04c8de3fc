import { expect } from '@playwright/test';
import { sessionApi, sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readSession } from '@/e2e/support/people-table';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';

const list = '/realtimekit/sessions';

test('days the wrong way round are reported beside the fields, and nothing is asked for', async ({ page }) => {
  await page.goto('/realtimekit/sessions');
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
  const [first, last] = [page.getByLabel('Started on or after'), page.getByLabel('Started on or before')];
  await last.fill('2026-11-10');
  await expect(page).toHaveURL(/to=2026-11-10/);
  await expect(page.getByText(/of \d+ ended/)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (sent) => {
    if (/\/api\/sources\/[^/]+\/sessions\?/.test(sent.url())) asked.push(sent.url());
  });
  await first.fill('2026-11-20');
  await expect(page.getByText('The second day is before the first.')).toBeVisible();
  await expect(first).toHaveAccessibleDescription('The second day is before the first.');
  await expect(page.getByText('No day lies between the two')).toBeVisible();
  await page.getByRole('button', { name: 'Refresh now' }).click();
  expect(asked).toEqual([]);
  await first.fill('2026-11-09');
  await expect(page.getByText('The second day is before the first.')).toHaveCount(0);
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});

test('the front page leads to a session by list, search and link', async ({ page, request }) => {
  await page.goto('/');
  await expect(page).toHaveURL(list);
  const ended: SessionsAnswer = await (await request.get(`/api/sources/realtimekit/sessions?status=ended`)).json();
  const live: SessionsAnswer = await (await request.get(`/api/sources/realtimekit/sessions?status=live`)).json();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sessions${(ended.total ?? 0) + (live.total ?? 0)}`);
  await expect(page.getByRole('table', { name: 'Live sessions' }).getByRole('row')).toHaveCount(live.items.length + 1);
  await expect(page.getByRole('table', { name: 'Sessions', exact: true }).getByRole('row')).toHaveCount(51);
  await expect(page.getByRole('navigation', { name: 'Sessions: pages' })).toContainText(`1–50 of ${ended.total} ended`);
  await checkWords(page);

  await page.getByRole('searchbox', { name: 'Search a title or id' }).fill('algebra ii, tue');
  await expect(page).toHaveURL(/search=algebra/);
  const found = page.getByRole('link', { name: 'Algebra II, Tuesday' });
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(page).toHaveURL(sessionPage('class'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Algebra II, Tuesday');
  await expect(nameLinks(page).first()).toBeVisible();
  await expect(page).toHaveTitle('Algebra II, Tuesday · Rollcall');
  await checkWords(page);

  // Now that it was read, the list knows how many people there were.
  const { summary } = await readSession(request, 'class');
  await page.goBack();
  await expect(page).toHaveTitle('Sessions · Rollcall');
  await expect(page.getByRole('searchbox')).toHaveValue('algebra ii, tue');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Algebra II, Tuesday' }) });
  await expect(row.getByRole('cell', { name: String(summary.people), exact: true }).first()).toBeVisible();
  await expect(page.getByText('appear once a session has been read')).toHaveCount(0);
});

test('the demo says that it is one from the first byte on, a server with credentials does not', async ({ page, request, credentials }) => {
  expect((await (await request.get(list)).text()).includes('aria-label="Demo"')).toBe(credentials === 'demo');
  await page.goto(list);
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Demo' })).toHaveCount(credentials === 'demo' ? 1 : 0);
});

test('no match says so and leads back; a status and days narrow the list', async ({ page, request }) => {
  await page.goto(`${list}?search=nothing-is-called-this`);
  await expect(page.getByText('No session matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(page).toHaveURL(list);
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();

  await page.getByRole('group', { name: 'Status' }).getByRole('radio', { name: 'Live' }).check();
  await expect(page).toHaveURL(/status=live/);
  await expect(page.getByRole('link', { name: 'Open office' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(1);

  await page.getByRole('group', { name: 'Status' }).getByRole('radio', { name: 'Ended' }).check();
  await page.getByLabel('Started on or after').fill('2026-11-16');
  // Monday in Berlin, which begins an hour before Monday in UTC.
  await expect(page).toHaveURL(/from=2026-11-15T23:00:00.000Z/);
  await page.getByLabel('Started on or before').fill('2026-11-16');
  await expect(page).toHaveURL(/to=2026-11-16T23:00:00.000Z/);
  const query = 'status=ended&from=2026-11-15T23:00:00.000Z&to=2026-11-16T23:00:00.000Z';
  const monday: SessionsAnswer = await (await request.get(`/api/sources/realtimekit/sessions?${query}`)).json();
  expect(monday.items.length).toBeGreaterThan(3);
  await expect(page.getByRole('table', { name: 'Sessions', exact: true }).getByRole('row')).toHaveCount(monday.items.length + 1);
  for (const cell of await page.getByRole('row').getByRole('cell', { name: /2026/ }).allTextContents())
    expect(cell).toContain('Mon 16 Nov');
});

test('times on the other side of a change of summer time carry their own offset', async ({ page }) => {
  await page.goto(`${list}?status=ended&to=2026-10-20T00:00:00.000Z`);
  const row = page.getByRole('table', { name: 'Sessions', exact: true }).getByRole('row').nth(1);
  await expect(row).toContainText(/ 2026, \d\d:\d\d UTC\+2/);
  await page.goto('/realtimekit/meetings');
  const summer = page.getByRole('row').filter({ hasText: / 2026, \d\d:\d\d UTC\+2/ });
  await summer.first().getByRole('link').first().click();
  await expect(page.getByText(/created .* 2026, \d\d:\d\d UTC\+2 · times in Europe\/Berlin \(UTC\+1\)/)).toBeVisible();
});

test('a source that finds only whole names says so', async ({ page }) => {
  await page.goto('/videosdk/sessions');
  await page.getByRole('searchbox', { name: 'Whole room name or id' }).fill('chemis');
  await expect(page.getByText('This source finds a room only by its whole name or id.')).toBeVisible();
});

for (const width of [1024, 360]) {
  test(`peaks are shown at ${width} px`, async ({ page, request }) => {
    await request.get(sessionApi('class'));
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${list}?search=algebra+ii,+tue`);
    const { summary } = await readSession(request, 'class');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Algebra II, Tuesday' }) });
    await expect(row).toContainText(new RegExp(`${summary.people}.*${summary.peak}`));
    const shown =
      width === 360 ? row.getByText(`peak ${summary.peak}`) : row.getByRole('cell', { name: String(summary.peak), exact: true });
    await expect(shown.filter({ visible: true }).first()).toBeVisible();
    const overflow = await page.getByRole('table').evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
