import { expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readParticipants, readSession } from '@/e2e/support/people-table';
import { staysByName, timeWithin } from '@/e2e/support/raw-presence';

test('somebody on two devices at once is one person, whose time counts once', async ({ page, request, pair }) => {
  const { items } = await readParticipants(request, 'two-devices');
  const { summary } = await readSession(request, 'two-devices');
  expect([summary.people, summary.connections]).toEqual([6, 7]);
  const person = items.find(({ connections }) => connections === 2);
  const stays = staysByName(await pair.rawRows('two-devices')).get(person?.name ?? '') ?? [];
  const sum = timeWithin(stays, 0, Number.MAX_SAFE_INTEGER);
  const [laptop] = stays;
  // The phone was on only while the laptop was, so the laptop's time is the person's.
  expect(person?.presentMs).toBe((laptop?.end ?? 0) - (laptop?.start ?? 0));
  expect(person?.presentMs).toBeLessThan(sum);

  await page.goto(sessionPage('two-devices'));
  await expect(nameLinks(page)).toHaveCount(6);
  await nameLinks(page)
    .filter({ hasText: person?.name ?? '' })
    .click();
  await expect(page.getByText('2 connections').first()).toBeVisible();
  await expect(page.getByText('All together')).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${person?.name} · .+ · Rollcall$`));
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem').last()).toHaveText(person?.name ?? '');
  await checkWords(page);
});

test('breakout rooms count as presence, and a switch shows the main room alone', async ({ page, request }) => {
  const everywhere = await readParticipants(request, 'breakout', 'perPage=200&sort=name');
  const main = await readParticipants(request, 'breakout', 'perPage=200&sort=name&rooms=main');
  const roamer = everywhere.items.find(({ intervals }) => intervals.some(({ room }) => room !== undefined));
  const alone = main.items.find(({ id }) => id === roamer?.id);
  expect(roamer?.presentMs ?? 0).toBeGreaterThan((alone?.presentMs ?? 0) + 20 * 60_000);
  expect(main.items.some(({ intervals }) => intervals.some(({ room }) => room !== undefined))).toBe(false);

  await page.goto(sessionPage('breakout', 'sort=name'));
  await expect(nameLinks(page)).toHaveCount(18);
  const minutes = Math.floor((roamer?.presentMs ?? 0) / 60_000);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: roamer?.name ?? '', exact: true }) });
  const written = (total: number) =>
    total < 60 ? `${total} min` : `${Math.floor(total / 60)} h ${String(total % 60).padStart(2, '0')} min`;
  await expect(row).toContainText(written(minutes));
  await page.getByRole('radio', { name: /main room/i }).check();
  await expect(page).toHaveURL(/rooms=main/);
  await expect(row).toContainText(written(Math.floor((alone?.presentMs ?? 0) / 60_000)));
  await checkWords(page);
  await page.goto(participantPage('breakout', roamer?.id ?? ''));
  await expect(page.getByText(/Breakout [123]:/).first()).toBeVisible();
});

test('a shared interruption shows as a dip of the curve and as reconnects or absences', async ({ page, request }) => {
  const { summary } = await readSession(request, 'interruption');
  expect(summary.reconnects + summary.absences).toBeGreaterThan(5);
  await page.goto(sessionPage('interruption'));
  await expect(nameLinks(page)).toHaveCount(40);
  await expect(page.getByRole('group', { name: /^People over time\. Peak \d+ at \d\d:\d\d/ })).toBeVisible();
  const reconnects = page.locator('dl div:has(> dt)').filter({ has: page.getByRole('term').filter({ hasText: 'Reconnects' }) });
  await expect(reconnects).toContainText(`${summary.absences} absence`);
});
