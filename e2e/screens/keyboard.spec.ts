import { expect, type Locator, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants } from '@/e2e/support/people-table';

/** Presses Tab until the focus is on the target; fails when it never gets there. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('the keyboard alone can skip, search, open a session, sort, walk the bars, open a person and switch a filter', async ({
  page,
  request,
}) => {
  await page.goto('/realtimekit/sessions');
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search a title or id' });
  await tabTo(page, search, 10);
  await page.keyboard.type('algebra ii, tue');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Algebra II, Tuesday' });
  await expect(link).toHaveCount(1);
  await expect(page.getByRole('table')).toHaveCount(1);
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(sessionPage('class'));

  const duration = peopleTable(page).getByRole('button', { name: 'Duration', exact: true });
  await expect(duration).toBeVisible();
  await tabTo(page, duration);
  await page.keyboard.press('Enter');
  const { items } = await readParticipants(request, 'class', 'sort=duration&order=desc');
  await expect(nameLinks(page).first()).toHaveText(items[0]?.name ?? '');

  const lane = peopleTable(page).getByRole('button', { name: new RegExp(`^${items[0]?.name}: here`) });
  await tabTo(page, lane);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tooltip')).toContainText(/joined|left/);
  await page.keyboard.press('ArrowDown');
  await expect(peopleTable(page).getByRole('button', { name: new RegExp(`^${items[1]?.name}: here`) })).toBeFocused();

  const person = nameLinks(page).nth(2);
  await tabTo(page, person);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(items[2]?.name ?? '');
  const events = page.getByRole('button', { name: 'Events', exact: true });
  await expect(events).toBeVisible();
  await tabTo(page, events);
  await page.keyboard.press('Space');
  await expect(events).toHaveAttribute('aria-pressed', 'true');
  await expect(events).toBeFocused();
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeVisible();
});

test('a dialog keeps the focus, Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto(sessionPage('standup'));
  const opener = page.getByRole('button', { name: /Time zone:/ });
  await expect(opener).toBeEnabled();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search a time zone' })).toBeFocused();
  await page.keyboard.type('tokyo');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/timeZone=Asia(%2F|\/)Tokyo/);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});
