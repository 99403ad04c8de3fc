import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';

test('the language is the browser’s until one is chosen in the side bar, and is kept', async ({ page, browser, pair, watch }) => {
  await page.goto('/realtimekit/sessions');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sessions');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sitzungen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goto(sessionPage('class'));
  await expect(page.getByText('Beendet', { exact: true })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await checkAccess(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await checkWidth(page);
  await page.setViewportSize({ width: 1440, height: 960 });
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' });
  await expect(page.getByText('Ended', { exact: true })).toBeVisible();

  const context = await browser.newContext({ locale: 'de-AT', storageState: pair.storageState });
  const german = await context.newPage();
  watch.attach(german, pair.url);
  await german.goto(`${pair.url}/realtimekit/sessions`);
  await expect(german.getByRole('heading', { level: 1 })).toContainText('Sitzungen');
  await context.close();
});
