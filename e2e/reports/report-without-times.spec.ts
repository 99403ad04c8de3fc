import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { openMore, openShare } from '@/e2e/support/share-dialog';
import { scenarioIds } from '@/simulator/scenario-ids';

const stranger = { cookies: [], origins: [] };

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a link without times shows a stranger a plain list, by name, and nothing of when', async ({ page, browser, pair, watch }) => {
  const dialog = await openShare(page, 'For colleagues');
  await openMore(dialog);
  await dialog.getByLabel('Times and lengths').uncheck();
  await dialog.getByLabel('Who was invited and never came').uncheck();
  for (const name of ['Head count over time', 'A page for each person', 'Quality', 'Device'])
    await expect(dialog.getByRole('checkbox', { name })).toBeDisabled();
  await expect(dialog.getByRole('checkbox', { name: 'Files to take along' })).toBeChecked();
  await expect(dialog.getByText(/^Full names\s· attendance\s· roles\s· files\s· 30 days$/)).toBeVisible();
  await expect(dialog.getByText('Exact times make two reports')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'See as recipient' }).click();
  await expect(dialog.getByRole('region', { name: 'As recipients see it' }).getByRole('cell', { name: 'Present' }).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Report link').inputValue();

  const context = await browser.newContext({ storageState: stranger, viewport: { width: 1440, height: 900 } });
  const theirs = await context.newPage();
  watch.attach(theirs, pair.url);
  await theirs.goto(link);
  const table = theirs.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(33);
  await expect(table.getByRole('columnheader')).toHaveText(['Name', 'Role', 'Attendance']);
  await expect(theirs.getByRole('button', { name: /^Attendance: \d+ · \d+ · \d+/ })).toBeVisible();
  const names = await table.locator('tbody td:first-child').allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  // The session's own beginning and end stand in its head; of people there is no clock and no length.
  expect(await table.textContent()).not.toMatch(/\d/);
  await expectNoBarriers(theirs);

  await theirs.getByRole('radio', { name: /^Partial/ }).check({ force: true });
  await expect(theirs).toHaveURL(/verdict=partial/);
  await expect(table.getByRole('cell', { name: 'Present' })).toHaveCount(0);
  await expect(table.getByRole('cell', { name: 'Partial' }).first()).toBeVisible();
  await theirs.getByRole('radio', { name: /^All/ }).check({ force: true });
  await theirs.getByRole('searchbox').fill(names[0]?.slice(0, 4) ?? '');
  await expect(theirs.getByRole('status').filter({ hasText: ' of 32' })).toBeVisible();
  await theirs.getByRole('button', { name: 'Clear search' }).click();

  const file = theirs.waitForEvent('download');
  await theirs.getByRole('button', { name: 'Export' }).click();
  await theirs.getByRole('link', { name: /^CSV/ }).first().click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);

  await theirs.setViewportSize({ width: 390, height: 844 });
  await expect(table.getByRole('row').nth(1)).toBeInViewport();
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await context.close();
});

test('a link by name alone says of everybody whether they came, and its settings what cannot be added', async ({
  page,
  browser,
  pair,
  watch,
}) => {
  const dialog = await openShare(page, 'For colleagues', 'seminar');
  await expect(dialog.getByText(/roles\s· who never came\s· files/)).toBeVisible();
  await openMore(dialog);
  await dialog.getByLabel('Times and lengths').uncheck();
  await dialog.getByLabel('Present, partial or absent').uncheck();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Report link').inputValue();
  const context = await browser.newContext({ storageState: stranger });
  const theirs = await context.newPage();
  watch.attach(theirs, pair.url);
  await theirs.goto(link);
  const came = theirs.getByRole('table').locator('tbody td:last-child');
  await expect(came).toHaveText([...Array<string>(20).fill('Yes'), ...Array<string>(4).fill('Never came')], { useInnerText: true });
  await expect(theirs.getByRole('radio', { name: 'All 24' })).toBeVisible();
  await context.close();

  const made = await page.request.post('/api/reports', {
    headers: { origin: pair.url },
    data: { source: 'realtimekit', sessionId: scenarioIds.seminar, title: 'Without the missing' },
  });
  expect(made.status()).toBe(201);
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Manage… Without the missing' }).click();
  await expect(page.getByRole('dialog').getByText('Who never came is not in this link')).toBeVisible();
});
