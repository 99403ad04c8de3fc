import { expect, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { nameLinks } from '@/e2e/support/people-table';

const chunks = /\/_next\/static\/chunks\//;

/** From now on no script arrives any more. */
async function loseScripts(page: Page): Promise<void> {
  await page.route(chunks, (route) => route.fulfill({ status: 503 }));
}

test('what is loaded at first use takes the focus and gives it back', async ({ page }) => {
  await page.goto(sessionPage('class'));
  const share = page.getByRole('button', { name: 'Share…' });
  await share.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share this session' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'For colleagues' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();
});

test('a dialog whose script does not come says so, and the page stays', async ({ page, watch }) => {
  await page.goto(sessionPage('class'));
  await expect(nameLinks(page).first()).toBeVisible();
  watch.expectFailing(chunks);
  await loseScripts(page);
  await page.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: 'This could not be opened' });
  await expect(dialog.getByRole('alert')).toContainText('could not be loaded');
  await expect(dialog.getByRole('button', { name: 'Load the page again' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(nameLinks(page).first()).toBeVisible();
});

test('the whole list says so where its rows cannot be drawn', async ({ page, watch }) => {
  await page.goto(sessionPage('webinar'));
  await expect(nameLinks(page).first()).toBeVisible();
  watch.expectFailing(chunks);
  await loseScripts(page);
  await page.getByRole('combobox', { name: 'People per page' }).selectOption('all');
  await expect(page.getByRole('region', { name: 'People' }).getByRole('alert')).toContainText('could not be loaded');
});

test('what was done is announced by the first toast, and plainly where toasts do not come', async ({ page, pair, request, watch }) => {
  const source = sessionPage('class').split('/');
  const data = { source: source[1], sessionId: source[3], mode: 'frozen', expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  for (const lost of [false, true]) {
    expect((await request.post('/api/reports', { headers: { origin: pair.url }, data })).ok()).toBe(true);
    await page.goto('/reports');
    await page
      .getByRole('button', { name: /^Manage…/ })
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'View log' })).toBeVisible();
    if (lost) {
      watch.expectFailing(chunks);
      await loseScripts(page);
    }
    await page.getByRole('button', { name: 'Pause' }).click();
    const toasts = page.locator('[data-sonner-toast]');
    await expect(page.getByText('Done. It counts at once.')).toBeVisible();
    await expect(toasts).toHaveCount(lost ? 0 : 1);
  }
});

test('a page whose language does not come says so in English, and comes when it is loaded again', async ({ pair, context }) => {
  // A page that nobody watches: it is to complain.
  const page = await context.newPage();
  await context.addCookies([{ name: 'rollcall.language', value: 'de', url: pair.url }]);
  let lost = 0;
  await page.route(chunks, async (route) => {
    const response = await route.fetch();
    if (!(await response.text()).includes('Abmelden')) return route.fulfill({ response });
    lost++;
    return route.fulfill({ status: 503 });
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/reports');
  await expect(page.getByRole('heading', { name: 'This page broke' })).toBeVisible();
  await expect(page.locator('html')).toHaveClass('dark');
  await expect(page.getByRole('alert').filter({ hasText: 'in Rollcall itself' })).toContainText('Your data is safe');
  expect(lost).toBeGreaterThan(0);
  await page.unroute(chunks);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('heading', { name: 'Berichte' })).toBeVisible();
});
