import { expect } from '@playwright/test';
import { checkAccess } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { startPair } from '@/e2e/support/start-pair';

test('a list fills with people, peak and attendance though nobody opens a session, and stays while the provider fails', async ({
  browser,
}, { testId }) => {
  test.setTimeout(150_000);
  const pair = await startPair('demo', testId, { ARCHIVE: 'auto' }, 'demo');
  try {
    const page = await browser.newPage({ baseURL: pair.url });
    const ended = page.getByRole('table', { name: 'Sessions', exact: true });
    await page.goto('/realtimekit/sessions');
    const rows = ended.locator('tbody').getByRole('row');
    const judged = rows.filter({ hasText: /\d\s?%/ });
    await expect(async () => {
      await page.reload();
      const [all, counted] = [await rows.count(), await judged.count()];
      expect(all).toBeGreaterThan(20);
      expect(counted).toBeGreaterThanOrEqual(all - 2);
    }).toPass({ timeout: 120_000 });
    await checkAccess(page);

    const before = await rows.allInnerTexts();
    await pair.simulator.fault(/./, { kind: 'status', status: 500 });
    await expect(page.getByText(/has a problem of its own/).first()).toBeVisible({ timeout: 60_000 });
    expect(await rows.allInnerTexts()).toEqual(before);
    // What was never asked for is answered from what is known.
    await page.goto('/realtimekit/sessions?order=asc');
    await expect(rows.first()).toBeVisible();
    await page.close();
  } finally {
    await pair.stop();
  }
});
