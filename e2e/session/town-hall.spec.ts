import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, readSession, shownNames } from '@/e2e/support/people-table';

test('10,000 people stay usable: first rows, the last page, a search', async ({ page, request }) => {
  await page.goto(sessionPage('town-hall'));
  await expect(nameLinks(page)).toHaveCount(50);
  const { summary } = await readSession(request, 'town-hall');
  expect(summary.people).toBe(10_000);
  await expect(page.locator('dl').getByText('10,000').first()).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Reading the session' })).toHaveCount(0);
  await page.getByRole('navigation', { name: /pages/ }).getByRole('button', { name: 'Page 200' }).click();
  const last = await readParticipants(request, 'town-hall', 'page=200');
  await expect(nameLinks(page)).toHaveText(shownNames(last));
  await page.getByRole('searchbox', { name: 'Search a name or id' }).fill(last.items[49]?.externalId ?? last.items[49]?.id ?? '');
  await expect(nameLinks(page)).toHaveText([last.items[49]?.name ?? '']);
  await checkWords(page);
});

test('page size All makes one list of which only what is in view exists, down to the last row, in any order', async ({ page, request }) => {
  await page.goto(sessionPage('town-hall', 'perPage=all'));
  const table = peopleTable(page);
  await expect(nameLinks(page).first()).toBeVisible();
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  const ends = async (query: string) => {
    const first = await readParticipants(request, 'town-hall', `${query}&perPage=200`);
    const last = await readParticipants(request, 'town-hall', `${query}&perPage=200&page=50`);
    return { first: shownNames(first)[0] ?? '', last: shownNames(last)[199] ?? '' };
  };
  const rows = table.getByRole('row');
  const scroller = table.locator('xpath=ancestor::div[contains(@class, "scroller")]');
  const lastRow = table.locator('tr[aria-rowindex="10001"]');
  for (const query of ['sort=joinedAt&order=asc', 'sort=duration&order=desc']) {
    const { first, last } = await ends(query);
    if (query.includes('duration')) await table.getByRole('button', { name: 'Duration' }).click();
    // A list in another order begins at its top, though the one before was read to its end.
    await expect(nameLinks(page).first()).toHaveText(first);
    await expect(nameLinks(page).first()).toBeInViewport();
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(lastRow.getByRole('rowheader')).toContainText(last);
    await lastRow.scrollIntoViewIfNeeded();
    await expect(lastRow).toBeInViewport();
    expect(await rows.count()).toBeLessThan(120);
    await checkWords(page);
  }
});
