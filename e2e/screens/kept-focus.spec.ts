import { expect, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { peopleTable } from '@/e2e/support/people-table';
import { openMore, openShare } from '@/e2e/support/share-dialog';

/** Presses what is named, by the keyboard. */
async function press(page: Page, name: string | RegExp, within = page.locator('body')): Promise<void> {
  const button = within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

test('a zone chosen with Enter and the range’s clear leave the focus where it began', async ({ page }) => {
  await page.goto(sessionPage('standup'));
  await expect(peopleTable(page)).toBeVisible();
  const opener = page.getByRole('button', { name: /Time zone:/ });
  await expect(opener).toBeEnabled();
  await press(page, /Time zone:/);
  await expect(page.getByRole('combobox', { name: 'Search a time zone' })).toBeFocused();
  await page.keyboard.type('tokyo');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/timeZone=Asia(%2F|\/)Tokyo/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();

  await press(page, 'type two times');
  await page.getByLabel('From', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/present=/);
  await expect(page.getByRole('button', { name: 'edit', exact: true })).toBeFocused();
  await press(page, 'clear');
  await expect(page).not.toHaveURL(/present=/);
  await expect(page.getByRole('button', { name: 'type two times' })).toBeFocused();
});

test('a link is made, paused, resumed and revoked by the keyboard, and the focus is never lost', async ({ page }) => {
  await page.goto(sessionPage('class'));
  await press(page, 'Share…');
  const dialog = page.getByRole('dialog');
  const colleagues = dialog.getByRole('radio', { name: 'For colleagues' });
  await expect(colleagues).toBeFocused();
  // Without an answer no link is made, nor is one previewed.
  for (const name of ['See as recipient', 'Make the link']) {
    await press(page, name, dialog);
    await expect(colleagues).toBeFocused();
  }
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'For outsiders' })).toBeChecked();
  await press(page, 'Make the link', dialog);
  await expect(dialog.getByLabel('Report link')).toBeFocused();
  await press(page, 'Done', dialog);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share…' })).toBeFocused();

  await page.goto('/reports');
  await press(page, /^Manage…/);
  for (const [now, then] of [
    ['Pause', 'Resume'],
    ['Resume', 'Pause'],
  ] as const) {
    await press(page, now, dialog);
    await expect(dialog.getByRole('button', { name: then, exact: true })).toBeFocused();
  }
  for (const question of ['New key…', 'Revoke…']) {
    await press(page, question, dialog);
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: question })).toBeFocused();
  }
  await press(page, 'Save', dialog);
  await expect(page.getByText('Saved. It counts at once.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeFocused();
  await press(page, 'Revoke…', dialog);
  await press(page, 'Revoke', dialog);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Manage…/ }).first()).toBeFocused();
});

test('Escape hides the preview first, and a click beside a begun form does not lose it', async ({ page }) => {
  await page.goto(sessionPage('class'));
  await press(page, 'Share…');
  const dialog = page.getByRole('dialog');
  const beside = () => page.mouse.click(4, 4);
  await dialog.getByRole('radio', { name: 'For outsiders' }).check();
  await openMore(dialog);
  await dialog.getByLabel('Title').fill('For the parents');
  await beside();
  await press(page, 'See as recipient', dialog);
  const preview = page.getByRole('region', { name: 'As recipients see it' });
  await preview
    .getByRole('button', { name: /Duration/ })
    .first()
    .focus();
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'See as recipient' })).toBeFocused();
  await expect(dialog.getByLabel('Title')).toHaveValue('For the parents');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await press(page, 'Share…');
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await beside();
  await expect(dialog).toHaveCount(0);
});

test('a choice of the share dialog that is off says what it needs', async ({ page }) => {
  const dialog = await openShare(page, 'For outsiders');
  await openMore(dialog);
  const quality = dialog.getByRole('checkbox', { name: 'Quality' });
  const place = dialog.getByRole('checkbox', { name: /^Place/ });
  const role = dialog.getByRole('checkbox', { name: 'Role' });
  await expect(quality).toHaveAccessibleDescription('Quality needs a page for each person.');
  await expect(place).toHaveAccessibleDescription('Device and place need a page for each person.');
  await expect(role).toHaveAccessibleDescription('');
  await dialog.getByLabel('A page for each person').check();
  await expect(quality).toBeEnabled();
  await expect(dialog.getByText(/ needs? a page for each person/)).toHaveCount(0);
  await dialog.getByLabel('People and when they were there').uncheck();
  for (const off of [role, place]) {
    await expect(off).toBeDisabled();
    await expect(off).toHaveAccessibleDescription('These need the people.');
  }
});
