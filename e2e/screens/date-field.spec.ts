import { expect, type Page } from '@playwright/test';
import { checkAccess, checkWidth } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { openMore, openShare } from '@/e2e/support/share-dialog';

const list = '/realtimekit/sessions';
const first = (page: Page) => page.getByLabel('Started on or after');
const opener = (page: Page) => page.getByRole('button', { name: 'Choose a day: Started on or after' });
const shownDay = (page: Page) => page.getByRole('grid').locator(':focus');

/** The list with its sessions, which come once the page works. */
async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`${list}${query}`);
  await expect(page.locator('tbody tr').first()).toBeVisible();
}

test('a day is written in the form one likes, and kept in one', async ({ page }) => {
  await openList(page);
  await expect(first(page)).toHaveValue('');
  await expect(first(page)).toHaveAttribute('placeholder', 'YYYY-MM-DD');
  await first(page).pressSequentially('2026-11-1');
  await expect(page).toHaveURL(list);
  await first(page).press('6');
  await expect(page).toHaveURL(/from=2026-11-15T23:00:00.000Z/);
  for (const text of ['17.11.2026', '20261117', 'Tue 17 Nov 2026']) {
    await first(page).fill(text);
    await first(page).press('Enter');
    await expect(first(page)).toHaveValue('2026-11-17');
    await expect(page).toHaveURL(/from=2026-11-16T23:00:00.000Z/);
  }
  await page.reload();
  await expect(first(page)).toHaveValue('2026-11-17');
  await first(page).fill('');
  await expect(page).not.toHaveURL(/from=/);
});

test('what is no day is reported at the field and changes nothing', async ({ page }) => {
  await openList(page, '?from=2026-11-15T23:00:00.000Z');
  await first(page).fill('11/16/2026');
  await expect(page.getByText('such as 2026-11-18')).toHaveCount(0);
  await first(page).press('Tab');
  await expect(first(page)).toHaveAccessibleDescription('Write the day as year, month and day, such as 2026-11-18.');
  await expect(first(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/from=2026-11-15T23:00:00.000Z/);
  await first(page).fill('2026-11-17');
  await expect(first(page)).toHaveAttribute('aria-invalid', 'false');
  await page.goBack();
  await expect(first(page)).toHaveValue('2026-11-16');
});

test('the calendar marks today, and reports a day that there is not', async ({ page }) => {
  await openList(page);
  await opener(page).click();
  await expect(page.getByRole('grid').locator('[aria-current="date"]')).toHaveAccessibleName(/, today$/);
  await page.keyboard.press('Escape');
  await first(page).fill('2026-11-31');
  await first(page).press('Tab');
  await expect(first(page)).toHaveAccessibleDescription('There is no such day.');
});

test('a day is chosen from a month by the keyboard alone', async ({ page }) => {
  await openList(page, '?from=2026-11-15T23:00:00.000Z');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(shownDay(page)).toHaveAccessibleName('Monday 16 November 2026');
  await expect(shownDay(page)).toHaveAttribute('aria-pressed', 'true');
  await checkAccess(page);
  for (const [key, day] of [
    ['ArrowRight', 'Tuesday 17 November 2026'],
    ['ArrowUp', 'Tuesday 10 November 2026'],
    ['Home', 'Monday 9 November 2026'],
    ['End', 'Sunday 15 November 2026'],
    ['PageUp', 'Thursday 15 October 2026'],
    ['PageDown', 'Sunday 15 November 2026'],
    ['ArrowDown', 'Sunday 22 November 2026'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(shownDay(page)).toHaveAccessibleName(day);
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2026-11-21T23:00:00.000Z/);
  await expect(first(page)).toHaveValue('2026-11-22');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shownDay(page)).toHaveAccessibleName('Sunday 22 November 2026');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test('the last day of a link stays within its bounds', async ({ page }) => {
  const dialog = await openShare(page, 'For outsiders');
  await openMore(dialog);
  const day = dialog.getByLabel('Last day');
  const chosen = await day.inputValue();
  expect(chosen).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const text of ['2020-01-01', 'soon', '']) {
    await day.fill(text);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await expect(day).toHaveAttribute('aria-invalid', 'true');
    await expect(dialog.getByLabel('Report link')).toHaveCount(0);
  }
  await day.fill(chosen);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByLabel('Report link')).toBeFocused();
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('the fields and the month fit', async ({ page }) => {
    await openList(page);
    await page.getByRole('button', { name: 'Filter' }).click();
    await opener(page).click();
    await expect(page.getByRole('grid')).toBeInViewport({ ratio: 1 });
    await checkWidth(page);
    const cut = await first(page).evaluate((field) => field.scrollWidth - field.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  });
});
