import { expect, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, rowOf } from '@/e2e/support/people-table';

async function chooseZone(page: Page, search: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Time zone:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Show times in' });
  await dialog.getByRole('combobox', { name: 'Search a time zone' }).fill(search);
  await dialog.getByRole('option', { name }).first().click();
  await expect(dialog).toHaveCount(0);
}

test('the zone is written, can be switched, stands in the address and is kept from page to page', async ({ page, request }) => {
  await page.goto(sessionPage('standup'));
  await expect(page.getByText('Europe/Berlin (UTC+1)').first()).toBeVisible();
  const { items } = await readParticipants(request, 'standup');
  const [person] = items;
  const clock = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      Date.parse(person?.joinedAt ?? ''),
    );
  await expect(rowOf(page, person?.name ?? '')).toContainText(clock('Europe/Berlin'));

  await chooseZone(page, 'kolkata', /Asia\/(Kolkata|Calcutta)/);
  await expect(page).toHaveURL(/timeZone=Asia/);
  await expect(rowOf(page, person?.name ?? '')).toContainText(clock('Asia/Kolkata'));
  await expect(page.getByText(/\(UTC\+5:30\)/).first()).toBeVisible();
  await checkWords(page);

  await nameLinks(page).first().click();
  await expect(page).toHaveURL(/\/participants\/.*timeZone=Asia/);
  await expect(page.getByText(/\(UTC\+5:30\)/).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Sessions' }).click();
  await expect(page).toHaveURL(/\/sessions\?.*timeZone=Asia/);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }).click();
  await expect(page).toHaveURL(/\/meetings\?.*timeZone=Asia/);
  await page.getByRole('link', { name: /Algebra II/ }).click();
  await expect(page).toHaveURL(/timeZone=Asia/);
  await expect(page.getByText(/\(UTC\+5:30\)/).first()).toBeVisible();

  await chooseZone(page, 'berlin', /Europe\/Berlin/);
  await expect(page).not.toHaveURL(/timeZone=/);
});

test('UTC and a zone across the date line count the same people', async ({ page, request }) => {
  const names = (await readParticipants(request, 'standup')).items.map(({ name }) => name ?? '');
  for (const zone of ['UTC', 'Pacific/Auckland', 'America/St_Johns']) {
    await page.goto(sessionPage('standup', `timeZone=${encodeURIComponent(zone)}`));
    await expect(nameLinks(page)).toHaveText(names);
    await expect(page.getByText(zone.replaceAll('_', ' ')).first()).toBeVisible();
    await expect(peopleTable(page)).toBeVisible();
    await checkWords(page);
  }
});
