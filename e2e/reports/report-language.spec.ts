import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { scenarioIds } from '@/simulator/scenario-ids';

test('a report speaks the language that it was given, its files too, until its reader chooses another', async ({
  browser,
  request,
  pair,
  watch,
}) => {
  const data = { source: 'realtimekit', sessionId: scenarioIds.class, title: 'Week 47', include: { exports: true }, language: 'de' };
  const made = await request.post('/api/reports', { headers: { origin: pair.url }, data });
  const { link } = await made.json();
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, locale: 'en-GB' });
  const page = await context.newPage();
  watch.attach(page, pair.url);
  await page.goto(new URL(link, pair.url).href);
  await expect(page.getByText('Beendet', { exact: true })).toBeVisible();
  await expect(page.locator('[lang="de"]').getByRole('heading', { level: 1 })).toHaveText('Week 47');
  await page.getByRole('button', { name: 'Exportieren' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV/ }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Sitzung,Week 47');

  await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' });
  await expect(page.getByText('Ended', { exact: true })).toBeVisible();
  await expect(page.getByText('Beendet', { exact: true })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
  await expect(page.getByText('Beendet', { exact: true })).toBeVisible();
  await context.close();
});
