import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';

test('a session that nobody came to has no average of nobody', async ({ page }) => {
  await page.goto(sessionPage('empty'));
  // Who was invited stands there all the same, and is counted among all.
  const rows = page.getByRole('rowheader');
  await expect(rows.first()).toContainText('Never came');
  await expect(page.getByRole('radio', { name: `All ${await rows.count()}`, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Average stay: –, how this was counted' }).click();
  await expect(page.getByText('Nobody was counted, so there is no average.')).toBeVisible();
  await expect(page.getByText(/median/)).toHaveCount(0);
  await checkWords(page);
});
