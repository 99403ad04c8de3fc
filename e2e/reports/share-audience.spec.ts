import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { readParticipants } from '@/e2e/support/people-table';
import { openMore, openShare } from '@/e2e/support/share-dialog';
import { scenarioIds } from '@/simulator/scenario-ids';

const stranger = { cookies: [], origins: [] };

test('the share dialog asks whom it is for, with a line of what each answer shows, and nothing else', async ({ page }) => {
  await page.goto(sessionPage('class'));
  await page.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this session' });
  const question = dialog.getByRole('group', { name: 'Who is it for?' });
  await expect(question.getByRole('radio')).toHaveCount(2);
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(question.getByRole('radio', { name: 'For colleagues' })).toHaveAccessibleDescription(
    /^Full names\s· times, curve and attendance\s· roles(\s· who never came)?\s· files\s· 30 days$/,
  );
  await expect(question.getByRole('radio', { name: 'For outsiders' })).toHaveAccessibleDescription(
    'Initials · times, curve and attendance · no files · 7 days',
  );
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await expect(dialog.getByText('More', { exact: true })).toBeHidden();
  for (const width of [1440, 390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(dialog.getByRole('button', { name: 'Make the link' })).toBeInViewport({ ratio: 1 });
    await checkWidth(page);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await checkAccess(page, colorScheme === 'light' ? [] : ['color-contrast']);
  }
  await dialog.getByRole('radio', { name: 'For outsiders' }).check();
  await expect(dialog.getByText('More', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
});

for (const { audience, named, files } of [
  { audience: 'For colleagues', named: /^\p{Lu}\p{L}+ /u, files: 1 },
  { audience: 'For outsiders', named: /^(\p{L}\. ?){1,3}$/u, files: 0 },
] as const) {
  test(`a link made ${audience.toLowerCase()} as it comes names people as its line says`, async ({ page, browser, pair, watch }) => {
    const dialog = await openShare(page, audience);
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Report link').inputValue();
    const context = await browser.newContext({ storageState: stranger });
    const theirs = await context.newPage();
    watch.attach(theirs, pair.url);
    await theirs.goto(link);
    const names = theirs.getByRole('rowheader');
    await expect(names.first()).toBeVisible();
    const shown = (await names.allInnerTexts()).map((text) => text.replace(/^[^:]+:\s*/, '').trim());
    expect(shown.length).toBeGreaterThan(20);
    for (const name of shown) expect(name).toMatch(named);
    await expect(theirs.getByRole('button', { name: 'Export' })).toHaveCount(files);
    await context.close();
  });
}

test('what is changed behind More changes the line and marks the answer, and the other answer begins anew', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'class');
  const dialog = await openShare(page, 'For outsiders');
  const outsiders = dialog.getByRole('radio', { name: 'For outsiders' });
  await openMore(dialog);
  await expect(dialog.getByText(/^Exact times make two reports of the same session linkable/)).toBeVisible();
  await dialog.getByLabel('Set a password').fill('open sesame');
  await expect(dialog.getByText(', changed')).toHaveCount(0);
  await dialog.getByLabel('Head count over time').uncheck();
  await dialog.getByLabel('A page for each person').check();
  await dialog.getByRole('checkbox', { name: 'Role', exact: true }).check();
  await expect(outsiders).toHaveAccessibleName('For outsiders, changed');
  await expect(outsiders).toHaveAccessibleDescription(
    'Initials · times and attendance · a page each · roles · no files · password · 7 days',
  );
  await expect(dialog.getByRole('radio', { name: 'For colleagues' })).toHaveAccessibleDescription(
    /^Full names.* files\s· password\s· 30 days$/,
  );
  await checkAccess(page);
  await checkWords(page);

  await dialog.getByRole('radio', { name: 'For colleagues' }).check();
  await expect(dialog.getByText(', changed')).toHaveCount(0);
  await expect(dialog.getByLabel('Head count over time')).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Role', exact: true })).toBeChecked();
  await expect(dialog.getByLabel('Set a password')).toHaveValue('open sesame');
  await dialog.getByRole('button', { name: 'See as recipient' }).click();
  const preview = page.getByRole('region', { name: 'As recipients see it' });
  await expect(preview.getByRole('rowheader', { name: items[0]?.name ?? '' })).toBeVisible();
});

test('what is wrong behind a closed More is shown before a link is made', async ({ page }) => {
  const dialog = await openShare(page, 'For colleagues');
  await openMore(dialog);
  await dialog.getByLabel('Set a password').fill('short');
  await openMore(dialog);
  await expect(dialog.getByLabel('Set a password')).toBeHidden();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByLabel('Set a password')).toBeFocused();
  await expect(dialog.getByLabel('Report link')).toHaveCount(0);
});

test('a link’s password is set by one name, when it is made and when it is changed', async ({ page, pair, request }) => {
  const sessionId = scenarioIds.class;
  for (const password of [null, 'open sesame']) {
    const made = await request.post('/api/reports', {
      headers: { origin: pair.url },
      data: { source: 'realtimekit', sessionId, title: `With ${password}`, password },
    });
    expect(made.status()).toBe(201);
    await page.goto('/reports');
    await page.getByRole('button', { name: `Manage… With ${password}` }).click();
    const field = page.getByRole('dialog').getByLabel(password === null ? 'Set a password' : 'Set another password', { exact: true });
    await expect(field).toHaveAccessibleDescription(password === null ? /^Empty: none is asked for\./ : /^Empty: it stays as it is\./);
    await page.keyboard.press('Escape');
  }
});
