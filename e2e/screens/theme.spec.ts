import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { peopleTable } from '@/e2e/support/people-table';

test('the theme follows the system, can be chosen, and is kept', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto('/realtimekit/sessions');
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await expect(theme).toHaveValue('system');
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await theme.selectOption('light');
  await expect.poll(paper).toBe(light);
  await theme.selectOption('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(sessionPage('standup'));
  await expect(peopleTable(page)).toBeVisible();
  expect(await paper()).toBe(dark);
  await expect(theme).toHaveValue('dark');
});
