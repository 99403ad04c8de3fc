import { expect } from '@playwright/test';
import { participantPage, sessionApi } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { readSession } from '@/e2e/support/people-table';

test.use({ ownServers: true });

const failing = { kind: 'status', status: 500 };

test('meetings and invitees stay as they were last told, with their age, while the provider is down, and are searched', async ({
  page,
  simulator,
  watch,
}) => {
  test.slow();
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  await page.goto('/realtimekit/meetings');
  const table = page.getByRole('table', { name: 'Meetings' });
  const link = table.getByRole('link', { name: /Algebra II/ }).first();
  await link.click();
  const invited = page.getByRole('table', { name: 'People invited to this meeting' });
  await expect(invited).toBeVisible();
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const rows = await invited.getByRole('row').count();
  await simulator.fault(/./, failing);
  await expect(async () => {
    await page.goto(page.url());
    await expect(page.getByText(/^Shown as of /)).toHaveCount(2, { timeout: 8_000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(invited.getByRole('row')).toHaveCount(rows);
  await expect(page.getByText(/^Sessions are shown as they were last listed here/)).toBeVisible();
  await checkWords(page);
  await checkAccess(page);

  await page.goto('/realtimekit/meetings');
  await expect(page.getByText(/^Shown as of /)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
  await page.getByRole('searchbox').fill('algebra');
  // Until the answer is there, what was found before is dimmed.
  await expect(page).toHaveURL(/search=algebra/);
  await expect(table).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  await expect(link).toBeVisible();
  await expect(page.getByText('Trying again…')).toHaveCount(0);
  await checkAccess(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await checkWidth(page);
});

test('ended sessions are sorted by people, which says that not all are known, and live ones keep their order', async ({
  page,
  request,
}) => {
  const { summary } = await readSession(request, 'class');
  await page.goto('/realtimekit/sessions');
  const ended = page.getByRole('table', { name: 'Sessions', exact: true });
  await expect(ended).toBeVisible();
  await ended.getByRole('button', { name: 'People' }).click();
  await expect(page).toHaveURL(/sort=people/);
  await expect(page.getByText('Sorted are the sessions known here, not all yet.')).toBeVisible();
  await expect(ended.getByRole('columnheader', { name: 'People' })).toHaveAttribute('aria-sort', 'descending');
  await expect(ended.getByRole('row').nth(1).getByRole('cell').nth(3)).toHaveText(/^\d+/);
  await expect(ended.getByRole('row').filter({ hasText: 'Algebra II, Tuesday' })).toContainText(`${summary.people}`);
  const live = page.getByRole('table', { name: 'Live sessions' });
  await expect(live.getByRole('columnheader', { name: /Started/ })).toHaveAttribute('aria-sort', 'descending');
  await checkAccess(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('people desc');
  await checkWidth(page);
});

test('a part of a peer report of a live session stays with when it was read', async ({ page, request, simulator, watch }) => {
  test.slow();
  watch.expectFailing(/\/api\/sources\/realtimekit\//);
  const list = await (await request.get(sessionApi('live', '/participants'))).json();
  await page.goto(`${participantPage('live', list.items[0].id)}?filters=device_info`);
  const device = page.getByRole('region', { name: 'Device' });
  await expect(device.getByText('Browser')).toBeVisible({ timeout: 20_000 });
  await simulator.fault(/participants|peer-report/, failing);
  await expect(device.getByText(/^As it was read /)).toBeVisible({ timeout: 70_000 });
  await expect(device.getByText('Browser')).toBeVisible();
  await expect(device.getByRole('button', { name: 'Try again' })).toBeVisible();
  await checkWords(page);
  await checkAccess(page);
});
