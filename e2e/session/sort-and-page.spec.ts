import { expect, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, shownNames } from '@/e2e/support/people-table';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { compareSortKeys, sortKey } from '@/lib/domain/text/text-key';

const byKey = (a: string | null, b: string | null) => compareSortKeys(sortKey(a ?? ''), sortKey(b ?? ''));
const late = Number.POSITIVE_INFINITY;
const time = (instant: string | null) => (instant === null ? late : Date.parse(instant));
const figure = (row: ParticipantRow, field: 'presentMs' | 'attendance' | 'joins') => row[field] ?? Number.NaN;

/** Each column: its button, its name in the address, its first order, and how two rows compare by our own reckoning. */
const columns: { button: string; sort: string; first: 'asc' | 'desc'; compare: (a: ParticipantRow, b: ParticipantRow) => number }[] = [
  { button: 'Name', sort: 'name', first: 'asc', compare: (a, b) => byKey(a.name, b.name) },
  { button: 'Role', sort: 'role', first: 'asc', compare: (a, b) => byKey(a.role, b.role) },
  { button: 'Left', sort: 'leftAt', first: 'asc', compare: (a, b) => time(a.leftAt) - time(b.leftAt) },
  { button: 'Duration', sort: 'duration', first: 'desc', compare: (a, b) => figure(a, 'presentMs') - figure(b, 'presentMs') },
  { button: 'Attendance', sort: 'attendance', first: 'desc', compare: (a, b) => figure(a, 'attendance') - figure(b, 'attendance') },
  { button: 'Joins', sort: 'joins', first: 'desc', compare: (a, b) => figure(a, 'joins') - figure(b, 'joins') },
  { button: 'Joined', sort: 'joinedAt', first: 'asc', compare: (a, b) => time(a.joinedAt) - time(b.joinedAt) },
];

function header(page: Page, button: string) {
  return peopleTable(page)
    .getByRole('columnheader')
    .filter({ has: page.getByRole('button', { name: button, exact: true }) });
}

test('each column sorts both ways, in the order the API gives and the figures have', async ({ page, request }) => {
  await page.goto(sessionPage('class', 'perPage=25'));
  await expect(nameLinks(page)).toHaveCount(25);
  for (const { button, sort, first, compare } of columns) {
    for (const order of [first, first === 'asc' ? 'desc' : 'asc'] as const) {
      await header(page, button).getByRole('button', { name: button, exact: true }).click();
      const answer = await readParticipants(request, 'class', `perPage=25&sort=${sort}&order=${order}`);
      await expect(nameLinks(page), `${sort} ${order}`).toHaveText(shownNames(answer));
      await expect(header(page, button)).toHaveAttribute('aria-sort', order === 'asc' ? 'ascending' : 'descending');
      const sign = order === 'asc' ? 1 : -1;
      for (const [index, row] of answer.items.entries()) {
        const next = answer.items[index + 1];
        if (next && row.state === 'left' && next.state === 'left')
          expect(sign * compare(row, next), `${sort} ${order}, row ${index}`).toBeLessThanOrEqual(0);
      }
    }
  }
  await expect(page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveCount(1);
});

test('pages and page size stand in the address; reload and Back bring them again', async ({ page, request }) => {
  await page.goto(sessionPage('webinar'));
  await expect(nameLinks(page)).toHaveCount(50);
  const pages = page.getByRole('navigation', { name: /pages/ });
  await pages.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);
  const second = shownNames(await readParticipants(request, 'webinar', 'page=2'));
  await expect(nameLinks(page)).toHaveText(second);

  await header(page, 'Duration').getByRole('button', { name: 'Duration' }).click();
  await expect(page).toHaveURL(/sort=duration/);
  await expect(page).not.toHaveURL(/page=2/);
  const longest = shownNames(await readParticipants(request, 'webinar', 'sort=duration&order=desc'));
  await expect(nameLinks(page)).toHaveText(longest);

  await page.reload();
  await expect(nameLinks(page)).toHaveText(longest);
  await expect(header(page, 'Duration')).toHaveAttribute('aria-sort', 'descending');

  await page.goBack();
  await expect(page).toHaveURL(/page=2/);
  await expect(nameLinks(page)).toHaveText(second);

  await pages.getByRole('combobox', { name: /per page/ }).selectOption('25');
  await expect(page).toHaveURL(/perPage=25/);
  await expect(nameLinks(page)).toHaveCount(25);
});

test('the list of sessions sorts and pages the same way', async ({ page, request }) => {
  const titles = page.getByRole('table', { name: 'Sessions', exact: true }).getByRole('row').getByRole('link');
  const read = async (query: string): Promise<string[]> => {
    const answer: SessionsAnswer = await (await request.get(`/api/sources/realtimekit/sessions?status=ended&${query}`)).json();
    return answer.items.map(({ id }) => `/realtimekit/sessions/${id}`);
  };
  const shown = () => titles.evaluateAll((links) => links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname));
  await page.goto('/realtimekit/sessions');
  await expect.poll(shown).toEqual(await read('sort=startedAt&order=desc'));
  const started = page.getByRole('columnheader', { name: /Started/ }).last();
  await started.getByRole('button').click();
  await expect(page).toHaveURL(/order=asc/);
  await expect(started).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(shown).toEqual(await read('sort=startedAt&order=asc'));
  await page.getByRole('navigation', { name: 'Sessions: pages' }).getByRole('button', { name: 'Page 3' }).click();
  await expect.poll(shown).toEqual(await read('sort=startedAt&order=asc&page=3'));
  await page.reload();
  await expect.poll(shown).toEqual(await read('sort=startedAt&order=asc&page=3'));
  await page.goBack();
  await expect.poll(shown).toEqual(await read('sort=startedAt&order=asc'));
});
