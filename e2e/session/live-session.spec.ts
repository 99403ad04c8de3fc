import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readParticipants, readSession } from '@/e2e/support/people-table';

test.use({ ownServers: true });

test('a live session gains a person while one watches', async ({ page, request, simulator }) => {
  test.slow();
  await page.goto(sessionPage('live', 'perPage=200'));
  await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/updated (just now|\d+ s ago)/)).toBeVisible();
  const before = await readParticipants(request, 'live', 'perPage=200');
  await expect(nameLinks(page)).toHaveCount(before.items.length);
  const inBefore = new Set(before.items.filter(({ state }) => state === 'in').map(({ id }) => id));

  // Nothing is touched from here on: the page asks again by itself, no more often than every 15 s.
  await simulator.advance(4 * 60_000);
  const gained = async (): Promise<string | undefined> => {
    const { items } = await readParticipants(request, 'live', 'perPage=200');
    return items.find(({ id, state }) => state === 'in' && !inBefore.has(id))?.name ?? undefined;
  };
  await expect.poll(gained, { timeout: 40_000, intervals: [1_000] }).toBeTruthy();
  const name = (await gained()) ?? '';
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row).toContainText('still in', { timeout: 40_000 });
  const { summary } = await readSession(request, 'live');
  await expect(page.getByRole('button', { name: `In now: ${summary.in}, how this was counted` })).toBeVisible();
  const changes = page.getByRole('list', { name: 'Last joins and leaves' }).getByRole('listitem');
  await expect(changes.first()).toHaveText(/^\d\d:\d\d:\d\d.*(joined|left)$/);
  await checkWords(page);
});

test('the list keeps live sessions in a group of their own and reads again when asked to', async ({ page, simulator }) => {
  await page.goto('/realtimekit/sessions?refresh=15');
  const live = page.getByRole('region', { name: /Live now/ });
  await expect(live.getByRole('link', { name: 'Open office' })).toBeVisible();
  await simulator.advance(60_000);
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect(page.getByText('updated just now')).toBeVisible();
  await expect(live.getByRole('link', { name: 'Open office' })).toBeVisible();
});

test('who joins and belongs on another page is announced, and shown on demand', async ({ page, simulator }) => {
  test.slow();
  await page.goto(sessionPage('live', 'perPage=25&sort=joinedAt&order=asc'));
  await expect(nameLinks(page)).toHaveCount(25);
  await simulator.advance(5 * 60_000);
  const line = page.getByText(/\d+ (person|people) joined ·/);
  await expect(line).toBeVisible({ timeout: 40_000 });
  await line.getByRole('button', { name: 'show' }).click();
  await expect(page).not.toHaveURL(/sort=|order=/);
  await expect(line).toHaveCount(0);
});
