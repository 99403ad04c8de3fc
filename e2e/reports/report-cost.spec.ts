import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { openShareAsGuests } from '@/e2e/support/share-dialog';
import type { Pair } from '@/e2e/support/start-pair';
import type { scenarioIds } from '@/simulator/scenario-ids';

// What is kept of a session is kept for all: each of these begins with nothing.
test.use({ ownServers: true });

const partCalls = /\/peer-report\//;

async function openDialog(page: Page, scenario: keyof typeof scenarioIds): Promise<Locator> {
  const dialog = await openShareAsGuests(page, scenario);
  await dialog.getByLabel('A page for each person').check();
  return dialog;
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const linksAt = async ({ url }: Pair): Promise<number> => (await (await fetch(`${url}/api/reports`)).json()).total;

test('what a link has to read is announced before, shown while it is read, and seen by recipients afterwards', async ({
  page,
  browser,
  pair,
  simulator,
  watch,
}) => {
  test.slow();
  const dialog = await openDialog(page, 'class');
  await simulator.forgetCalls();
  await dialog.getByLabel('Device', { exact: true }).check();
  await expect(dialog.getByText(/^35 connections will be read first: 35 calls of the provider/)).toBeVisible();
  await dialog.getByLabel('Quality', { exact: true }).check();
  await dialog.getByLabel('Place (city and country)').check();
  const cost = dialog.getByRole('status').filter({ hasText: /35 connections will be read first: 105 calls of the provider, about 20 s\./ });
  await expect(cost).toContainText('links may take 400 in 5 minutes; 400 are left');
  await expectNoBarriers(page);
  expect(await simulator.calls(partCalls)).toEqual([]);

  await simulator.latency(100);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Reading for the link' })).toBeVisible();
  await expect(dialog.getByText(/^Read [1-9]\d* of 35 connections$/)).toBeVisible();
  await simulator.latency(0);
  await expectNoBarriers(page);
  await expect(dialog.getByLabel('Report link')).toBeFocused();
  const link = await dialog.getByLabel('Report link').inputValue();
  expect(await simulator.calls(partCalls)).toHaveLength(105);

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const theirs = await context.newPage();
  await theirs.goto(link);
  watch.attach(theirs, pair.url);
  await theirs
    .getByRole('link', { name: /Guest \d+/ })
    .last()
    .click();
  const switches = theirs.getByRole('group', { name: 'What to show' });
  for (const part of ['Device', 'Place', 'Quality']) await switches.getByRole('button', { name: part }).click();
  await expect(theirs.getByRole('region', { name: 'Device' })).toContainText(/Windows|macOS|Linux|Android|iOS/);
  await expect(theirs.getByText(/not kept/i)).toHaveCount(0);
  await context.close();

  await dialog.getByRole('button', { name: 'Done' }).click();
  const again = await openDialog(page, 'class');
  await again.getByLabel('Quality', { exact: true }).check();
  await expect(again.getByText('nothing has to be read of the provider')).toBeVisible();
  expect(await simulator.calls(partCalls)).toHaveLength(105);
});

test('a link that is stopped, or whose page is left, is not made, and the next goes on from there', async ({ page, pair, simulator }) => {
  const dialog = await openDialog(page, 'class');
  await dialog.getByLabel('Device', { exact: true }).check();
  // So long that the reading is not over before it is stopped.
  await simulator.latency(1_000);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByText(/^Read [4-9] of 35 connections$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Stopped: no link was made' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Make the link' })).toBeFocused();
  await expect(dialog.getByText(/^[123]\d connections will be read first/)).toBeVisible();
  expect(await linksAt(pair)).toBe(0);

  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByText(/^Read [1-9]\d* of [123]\d connections$/)).toBeVisible();
  await page.goto('about:blank');
  // The reading is over once both are in the log as cut off.
  await expect.poll(() => pair.log().match(/"path":"\/api\/reports","status":409/g)).toHaveLength(2);
  const begun = (await simulator.calls(partCalls)).length;
  expect(begun).toBeLessThan(35);
  expect(await linksAt(pair)).toBe(0);

  await simulator.latency(0);
  const next = await openDialog(page, 'class');
  await next.getByLabel('Device', { exact: true }).check();
  await next.getByRole('button', { name: 'Make the link' }).click();
  await expect(next.getByLabel('Report link')).toBeFocused();
  expect(await simulator.calls(partCalls)).toHaveLength(35);
  expect(await linksAt(pair)).toBe(1);
});

test('a provider that fails leaves no link, and says what to do', async ({ page, pair, simulator, watch }) => {
  const dialog = await openDialog(page, 'two-devices');
  await dialog.getByLabel('Device', { exact: true }).check();
  await simulator.fault(/peer-report/, { kind: 'status', status: 403 });
  watch.expectFailing(/\/api\/reports$/);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: 'No link was made. What was read is kept' })).toBeVisible();
  await expect(dialog.getByText(/7 connections will be read first/)).toBeVisible();
  expect(await linksAt(pair)).toBe(0);
});

test('too many connections are refused with the figure, in the dialog, before anything is asked', async ({ page, simulator }) => {
  const dialog = await openDialog(page, 'webinar');
  await dialog.getByLabel('Device', { exact: true }).check();
  await expect(dialog.getByText(/1,255 connections would have to be read first; for one link at most 300 are/)).toBeVisible();
  const make = dialog.getByRole('button', { name: 'Make the link' });
  await expect(make).toHaveAttribute('aria-disabled', 'true');
  await make.press('Enter');
  await expectNoBarriers(page);
  expect(await simulator.calls(partCalls)).toEqual([]);
  await dialog.getByLabel('Device', { exact: true }).uncheck();
  await make.click();
  await expect(dialog.getByLabel('Report link')).toBeFocused();
});
