import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { sessionApi } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { joinAsViewer } from '@/e2e/support/join-as-viewer';
import { readParticipants } from '@/e2e/support/people-table';
import { whenReady } from '@/e2e/support/when-ready';
import { scenarioIds } from '@/simulator/scenario-ids';

test('what was done stands in the audit log and its file, by ids, for admins alone', async ({ page, browser, pair, request, watch }) => {
  const theirs = await joinAsViewer(pair, request, 'Orla');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const data = {
    source: 'realtimekit',
    sessionId: scenarioIds.class,
    mode: 'live',
    names: 'full',
    include: { participants: true },
    expiresAt,
  };
  const { link } = await (await request.post('/api/reports', { headers: { origin: pair.url }, data })).json();
  const id = link.split('#')[0].split('/').at(-1);
  const { items } = await readParticipants(request, 'class');
  expect((await request.get(sessionApi('class', '/export?format=csv'))).ok()).toBe(true);

  await page.goto('/settings/audit');
  await expect(page).toHaveTitle(/^Audit log/);
  const table = page.getByRole('table', { name: 'Audit log' });
  const entry = (what: string) => table.getByRole('row').filter({ hasText: what }).first();
  await expect(entry('made a report link')).toContainText(id);
  await expect(entry('made a report link')).toContainText('ada');
  await expect(entry('invited somebody')).toContainText('ada');
  await expect(entry('became a member')).toContainText('Orla');
  await expect(entry('exported a session’s people')).toContainText(scenarioIds.class);
  await expect(page.getByRole('columnheader', { name: /^When · times in Europe\/Berlin/ })).toBeVisible();
  await checkAccess(page);
  await checkWords(page);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as CSV' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^rollcall-audit-\d{4}-\d\d-\d\d\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  for (const word of ['at,who,what,of', 'link-made', 'invited', 'member-joined', 'exported', id, scenarioIds.class])
    expect(file).toContain(word);
  for (const word of ['orla@example.org', ...items.flatMap(({ name }) => name ?? [])]) expect(file).not.toContain(word);

  // On a phone an entry is one cell, which names who did it, when and to what.
  await page.setViewportSize({ width: 390, height: 844 });
  const cell = entry('made a report link').getByRole('cell');
  await expect(cell).toHaveText(new RegExp(`^ada made a report link\\w{3} \\d+ \\w{3} \\d{4}, [\\d:]{8}.*${id}`));
  await checkWidth(page);
  await checkAccess(page);

  const context = await browser.newContext({ storageState: theirs });
  const viewers = await context.newPage();
  watch.attach(viewers, pair.url);
  watch.expectFailing(/audit/);
  await viewers.goto(`${pair.url}/settings/audit`);
  await whenReady(viewers);
  await expect(viewers.getByRole('heading', { level: 1 })).not.toHaveText('Audit log');
  await expect(viewers.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  for (const format of ['json', 'csv']) expect((await context.request.get(`${pair.url}/api/audit?format=${format}`)).status()).toBe(403);
  await context.close();
});
