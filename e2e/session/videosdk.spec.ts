import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readJudged, readParticipants, readSession, shownNames } from '@/e2e/support/people-table';

test('the other source can be switched to, a session opened, a participant read with its quality', async ({ page, request }) => {
  await page.goto('/realtimekit/sessions');
  await page.getByRole('combobox', { name: 'Source' }).selectOption('videosdk');
  await expect(page).toHaveURL('/videosdk/sessions');
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
  await checkWords(page);
  // Pages that belong to no source go on with the one that was worked in last.
  await page.getByRole('link', { name: 'Reports' }).click();
  await expect(page).toHaveURL('/reports');
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue('videosdk');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page).toHaveURL('/videosdk/sessions');
  await page
    .getByRole('link', { name: /chemistry-10c/ })
    .first()
    .click();
  await page.goto(sessionPage('vsdk-class'));
  const answer = await readParticipants(request, 'vsdk-class');
  await expect(nameLinks(page)).toHaveText(shownNames(answer));
  const { summary } = await readSession(request, 'vsdk-class');
  expect(summary.people).toBe(24);
  await expect(page.locator('dl').getByText('24').first()).toBeVisible();
  await checkWords(page);
  await nameLinks(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer.items[0]?.name ?? '');
  await expect(page.getByText(/does not offer: network before the call/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Network before the call' })).toBeDisabled();
  await page.getByRole('button', { name: 'Quality', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Quality', exact: true })).toBeVisible();
  await expect(page.getByText('Reading:')).toHaveCount(0);
  await checkWords(page);
});

test('a recorder is shown, marked, and counted only when asked for', async ({ page, request }) => {
  const { summary } = await readSession(request, 'vsdk-oddities');
  expect(summary.notCounted).toBe(1);
  await page.goto(sessionPage('vsdk-oddities', 'perPage=200'));
  await expect(page.getByText('not counted', { exact: true }).first()).toBeVisible();
  const people = page.locator('dl div:has(> dt)').filter({ has: page.getByRole('term').filter({ hasText: /^People$/ }) });
  await expect(people).toContainText(`${summary.people}`);
  await page.getByRole('button', { name: 'Count recorders and excluded roles' }).click();
  await expect(page).toHaveURL(/counted=all/);
  await expect(people).toContainText(`${summary.people + 1}`);
});

test('a verdict lists as many as its count says, as the recorder has none', async ({ page, request }) => {
  const summary = await readJudged(request, 'vsdk-oddities');
  await page.goto(sessionPage('vsdk-oddities', 'perPage=200&verdict=present'));
  await expect(nameLinks(page)).toHaveCount(summary.present);
  await expect(page.getByRole('row').getByText('not counted', { exact: true })).toHaveCount(0);
});
