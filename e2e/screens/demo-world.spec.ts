import { expect, type Page } from '@playwright/test';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable } from '@/e2e/support/people-table';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';

// What whoever tries `npm start` sees, on a Wednesday at half past eleven in Berlin.
test.use({ world: 'demo' });

const live = (page: Page) => page.getByRole('table', { name: 'Live sessions' });
const ended = (page: Page) => page.getByRole('table', { name: 'Sessions', exact: true });

/** Asks who was here between two times of that day. */
async function askFromTo(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'type two times' }).click();
  await page.getByLabel('From', { exact: true }).fill(from);
  await page.getByLabel('To', { exact: true }).fill(to);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/present=/);
}

test('the first screen leads to the class that is going on, and to who was here from 11:10 to 11:20', async ({ page, request }) => {
  await page.goto('/');
  const current = live(page).getByRole('link', { name: /^Distance class: / });
  await expect(current).toHaveCount(1);
  await expect(
    ended(page)
      .getByRole('link', { name: /^Distance class: / })
      .first(),
  ).toBeVisible();
  await checkWords(page);
  await current.click();

  await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();
  await expect(nameLinks(page)).toHaveCount(24);
  await expect(peopleTable(page).getByText('teacher', { exact: true })).toHaveCount(1);
  await askFromTo(page, '11:10', '11:20');
  const asked = new URL(page.url());
  expect(asked.searchParams.get('present')).toBe('2026-11-18T10:10:00.000Z,2026-11-18T10:20:00.000Z');
  const address = `/api/sources${asked.pathname}/participants?perPage=200&present=${asked.searchParams.get('present')}`;
  const { range }: ParticipantsAnswer = await (await request.get(address)).json();
  const { throughout = 0, part = 0, none = 0 } = range ?? {};
  expect(throughout + part + none).toBe(24);
  expect(throughout).toBeGreaterThan(15);
  await expect(page.getByRole('button', { name: `throughout ${throughout}`, exact: true })).toBeEnabled();
  await expect(nameLinks(page)).toHaveCount(throughout + part);
  await checkWords(page);
});

test('a class of this morning says who of the invited never came', async ({ page }) => {
  await page.goto('/realtimekit/sessions?search=history+8b');
  await ended(page).getByRole('link', { name: 'History 8b' }).first().click();
  await expect(page.getByRole('button', { name: /^Invited who came: 2\d of 27, how this was counted$/ })).toBeVisible();
  const never = page.getByRole('radio', { name: /^Never came [1-9]$/ });
  await never.check({ force: true });
  await expect(
    peopleTable(page)
      .getByRole('rowheader', { name: /^Never came: / })
      .first(),
  ).toBeVisible();
  await checkWords(page);
  await checkAccess(page);
});

test('teams that write in their own scripts are named in them', async ({ page }) => {
  for (const [title, script] of [
    ['اجتماع الفريق الأسبوعي', /^[\p{Script=Arabic} ]+$/u],
    ['週次定例ミーティング', /^[\p{Script=Han} 々]+$/u],
  ] as const) {
    await page.goto(`/realtimekit/sessions?search=${encodeURIComponent(title)}`);
    await ended(page).getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(nameLinks(page).first()).toBeVisible();
    for (const name of await nameLinks(page).allInnerTexts()) expect(name.trim()).toMatch(script);
    await checkWidth(page);
  }
});

test('a town hall says that ten thousand people came', async ({ page }) => {
  test.slow();
  await page.goto('/realtimekit/sessions?search=town+hall');
  await ended(page).getByRole('link', { name: 'Town hall' }).first().click();
  await expect(page.getByRole('button', { name: 'People: 10,000, how this was counted' })).toBeVisible({ timeout: 60_000 });
  await checkWords(page);
});

test('a class of the other vendor is going on too', async ({ page, request }) => {
  const { items }: SessionsAnswer = await (await request.get('/api/sources/videosdk/sessions?status=live')).json();
  expect(items.map(({ title }) => title).filter((title) => /^[a-z]+-[abc][12]$/.test(title ?? ''))).toHaveLength(1);
  await page.goto('/videosdk/sessions');
  await live(page)
    .getByRole('link', { name: /^[a-z]+-[abc][12]/ })
    .click();
  await expect(nameLinks(page)).toHaveCount(24);
  await checkWords(page);
});
