import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page } from '@playwright/test';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { joinAsViewer } from '@/e2e/support/join-as-viewer';
import { whenReady } from '@/e2e/support/when-ready';

test.use({ ownServers: true });

const problem = (page: Page, what: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: what });
const accountRow = (page: Page) =>
  page.getByRole('table', { name: 'Accounts of the providers' }).getByRole('row').filter({ hasText: 'Cloudflare RealtimeKit' });

test('an admin sees how the installation is and, while a provider refuses the token, what is wrong, since when and what to do', async ({
  page,
  pair,
  request,
  simulator,
  watch,
}) => {
  await request.get('/api/sources/realtimekit/sessions');
  await page.goto('/settings/status');
  await expect(page).toHaveTitle(/^Status/);
  await expect(accountRow(page).getByRole('cell').nth(1)).toContainText(/^[1-9]\d* of 1,000members [1-9]/);
  await expect(accountRow(page).getByText('asked as usual').last()).toBeVisible();
  await expect(page.getByText('off: only what is opened is read')).toBeVisible();
  await expect(page.getByText(/^Times in Europe\/Berlin/)).toBeVisible();
  await expect(page.getByText(/^\d+\.?\d* MB$/).first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Instances' }).getByRole('row')).toHaveCount(2);
  await expect(problem(page, 'refuses the API token')).toHaveCount(0);
  await checkAccess(page);
  await checkWords(page);

  await simulator.fault(/./, { kind: 'status', status: 401 });
  expect((await request.get('/api/sources/realtimekit/meetings')).status()).toBe(502);
  await page.reload();
  const refused = problem(page, 'A provider refuses the API token.');
  await expect(refused).toContainText('severe');
  await expect(refused).toContainText('Cloudflare RealtimeKit');
  await expect(refused).toContainText('Make a new token');
  await expect(refused).toContainText(/since \w{3} \d{1,2} \w{3} \d{4}, \d\d:\d\d, (just now|\d+ s ago)/);
  await expect(
    accountRow(page)
      .getByText(/^refuses the token since/)
      .last(),
  ).toBeVisible();
  await checkAccess(page);
  const status = await (await request.get('/api/status')).json();
  expect(status.problems).toContainEqual(expect.objectContaining({ code: 'token-refused', severe: true, of: ['Cloudflare RealtimeKit'] }));
  expect(status.accounts[0].refusedSince).not.toBeNull();

  // A line on every other screen says so too, and leads there; it is looked for every minute, and after this at once.
  await request.post('/api/status/retries', { headers: { origin: pair.url } });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/settings/account');
  const line = page.getByRole('region', { name: 'Problems' });
  await expect(line).toContainText('A provider refuses the API token.');
  await checkWidth(page);
  await checkAccess(page);
  await line.getByRole('link', { name: 'See the status' }).click();
  await expect(refused).toBeVisible();
  await expect(line).toHaveCount(0);
  await expect(
    accountRow(page)
      .getByText(/^refuses the token since/)
      .first(),
  ).toBeVisible();
  await checkWidth(page);
  await checkAccess(page);
  expect(watch.problems).toEqual([]);
});

test('what was given up says why, and is tried again', async ({ page, pair }) => {
  const db = new DatabaseSync(path.join(pair.dataFolder, 'rollcall.db'));
  db.exec('pragma busy_timeout = 5000');
  const now = Date.now();
  db.prepare(
    `insert into job (kind, key, priority, due, tries, state, error, body, created_at)
     values ('vacuum', 'that failed', 9, ?, 6, 'given-up', 'database or disk is full', null, ?)`,
  ).run(now - 3_600_000, now - 7_200_000);
  await page.goto('/settings/status');
  await expect(problem(page, 'tried six times and given up')).toContainText('then try again');
  const table = page.getByRole('table', { name: '1 job was given up' });
  await expect(table.getByRole('row').nth(1)).toContainText('database or disk is full');
  await checkAccess(page);
  await checkWords(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('It is tried again.')).toBeVisible();
  await expect(table).toHaveCount(0);
  await expect(problem(page, 'tried six times and given up')).toHaveCount(0);
  db.close();
});

test('a viewer sees nothing of it', async ({ browser, pair, request, watch }) => {
  const context = await browser.newContext({ storageState: await joinAsViewer(pair, request, 'Vera') });
  const page = await context.newPage();
  watch.attach(page, pair.url);
  watch.expectFailing(/status/);
  await page.goto(`${pair.url}/settings/status`);
  await whenReady(page);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Status');
  await expect(page.getByRole('link', { name: 'Status' })).toHaveCount(0);
  await expect(page.getByText('Accounts of the providers')).toHaveCount(0);
  expect((await context.request.get(`${pair.url}/api/status`)).status()).toBe(403);
  await page.goto(`${pair.url}/settings/account`);
  await expect(page.getByRole('region', { name: 'Problems' })).toHaveCount(0);
  await context.close();
});
