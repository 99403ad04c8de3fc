import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { sessionApi, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { readSession } from '@/e2e/support/people-table';
import type { SessionItem, SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

async function listed(request: APIRequestContext, source: string, query: string): Promise<SessionItem[]> {
  const answer: SessionsAnswer = await (await request.get(`/api/sources/${source}/sessions?${query}`)).json();
  return answer.items;
}

/** Opens a session through the API and waits until it is archived. */
async function archive(request: APIRequestContext, scenario: keyof typeof scenarioIds): Promise<void> {
  const state = async () => (await (await request.get(sessionApi(scenario))).json()).freshness.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('archived');
}

const ended = (page: Page) => page.getByRole('table', { name: 'Sessions', exact: true });
const rowOf = (page: Page, address: string) => page.getByRole('row').filter({ has: page.locator(`a[href^="${address}"]`) });
/** People, peak, head count and attendance as they are shown and read aloud. */
const cellsOf = async (page: Page, address: string) => {
  const texts = await rowOf(page, address).getByRole('cell').allInnerTexts();
  return texts.slice(-4).map((text) => text.replace(/\s+/g, ' ').trim());
};

test('a list that carries its people shows figures without opening anything, in grey, and in ink once a session was opened', async ({
  page,
  request,
  simulator,
}) => {
  const address = sessionPage('vsdk-class');
  await page.goto('/videosdk/sessions');
  await expect(page.getByText(/^Grey figures are counted from the provider’s list/)).toBeVisible();
  const people = rowOf(page, address).getByText('24', { exact: true }).filter({ visible: true });
  const grey = await people.evaluate((figure) => getComputedStyle(figure).color);
  const before = await cellsOf(page, address);
  expect(await simulator.calls(/^\/v2\/sessions\//)).toEqual([]);
  await people.hover();
  await expect(page.getByRole('tooltip')).toContainText('Counted from the people that the provider’s list carries');
  const { summary } = await readSession(request, 'vsdk-class');
  // Nobody has to see the grey.
  expect(before.slice(0, 2)).toEqual([`${summary.people} from the provider’s list`, `${summary.peak}`]);
  expect(before[3]).toContain(`${summary.present} present, ${summary.partial} partial, ${summary.absent} absent`);
  const live = page.getByRole('table', { name: 'Live sessions' });
  await expect(live.getByRole('cell').last()).toHaveText(/^\d+$/);

  await archive(request, 'vsdk-class');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => people.evaluate((figure) => getComputedStyle(figure).color)).not.toBe(grey);
  expect(await cellsOf(page, address)).toEqual([`${summary.people}`, ...before.slice(1)]);
  await checkAccess(page);
});

test('what is not known yet is left empty, and one line says how to get it', async ({ page, request }) => {
  const note = page.getByText(
    'People and attendance appear once a session has been read: soon after its end, or when it is opened. The peak until then counts devices.',
  );
  await page.goto('/realtimekit/sessions');
  await expect(note).toBeVisible();
  const [item] = (await listed(request, 'realtimekit', 'status=ended&search=algebra ii, tue')) as [SessionItem];
  expect([item.people, item.figuresFrom, item.peakSource]).toEqual([null, null, 'provider']);
  expect(await cellsOf(page, sessionPage('class'))).toEqual(['', `${item.peak} devices`, '', '']);
  await expect(ended(page)).not.toContainText(/–|Ended/);
  await checkWords(page);

  await archive(request, 'class');
  const { summary } = await readSession(request, 'class');
  await page.goto('/realtimekit/sessions?search=algebra ii, tue');
  await expect(rowOf(page, sessionPage('class'))).toContainText(`${summary.present} present, ${summary.partial} partial`);
  const [people, peak, curve, attendance] = await cellsOf(page, sessionPage('class'));
  expect([people, peak]).toEqual([`${summary.people}`, `${summary.peak}`]);
  expect(curve).toMatch(new RegExp(`^At most ${summary.peak} people, .* after the start\\.$`));
  expect(attendance).toMatch(new RegExp(`^${Math.floor(summary.averageAttendance * 100)} %`));
  await expect(note).toHaveCount(0);
  await checkAccess(page);
});

test('whoever comes back from a session finds its figures in the list, without waiting and without a call', async ({ page, simulator }) => {
  await page.goto('/realtimekit/sessions');
  const row = rowOf(page, sessionPage('class'));
  await expect(row.getByText(/present/)).toHaveCount(0);
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Algebra II');
  await expect(page.getByRole('region', { name: 'People' }).getByRole('row').nth(1)).toBeVisible();
  await simulator.forgetCalls();
  await page.goBack();
  await expect(row.getByText(/\d+ present, \d+ partial/)).toBeAttached();
  expect(await simulator.calls(/\/sessions\?/)).toEqual([]);
});

test('a meeting’s list of sessions shows the same in the same way', async ({ page, request }) => {
  const { meetingId, summary } = await readSession(request, 'vsdk-class');
  await page.goto(`/videosdk/meetings/${meetingId}`);
  const table = page.getByRole('table', { name: 'Sessions of this meeting' });
  await expect(table).toContainText(`${summary.present} present, ${summary.partial} partial`);
  await expect(table).not.toContainText(/–|Ended/);
});

test('each row has one length, and the provider’s minutes in its tip, and in a column only where the list is sorted by them', async ({
  page,
  request,
}) => {
  const [item] = (await listed(request, 'realtimekit', 'status=ended&search=algebra ii, tue')) as [SessionItem];
  const minutes = Math.round(item.minutes ?? 0).toLocaleString('en-US');
  await page.goto('/realtimekit/sessions');
  await expect(ended(page).getByRole('columnheader', { name: 'Minutes' })).toHaveCount(0);
  await rowOf(page, sessionPage('class')).getByRole('cell').nth(2).locator('span').hover();
  await expect(page.getByRole('tooltip')).toHaveText(`${minutes} minutes of all connections together, as the provider adds them up.`);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('minutes desc');
  await expect(page).toHaveURL(/sort=minutes/);
  await expect(ended(page).getByRole('columnheader', { name: 'Minutes' })).toBeVisible();
  const most = (await listed(request, 'realtimekit', 'status=ended&sort=minutes&order=desc')).map(({ id }) => id);
  const links = ended(page).getByRole('row').getByRole('link');
  await expect(links.first()).toHaveAttribute('href', new RegExp(`${most[0]}`));
  await expect(rowOf(page, sessionPage('class'))).toContainText(minutes);
});

test('a session that everybody has left, which the provider still lists as live, is among the ended ones', async ({
  page,
  request,
  simulator,
}) => {
  await archive(request, 'class');
  const values = { id: scenarioIds.class, live_participants: 0, meeting_display_name: 'Left open' };
  await simulator.fault(/\/sessions\?.*status=LIVE/, { kind: 'set-fields', values });
  // Of the days from then on, of which that session is none: no other list has it.
  await page.goto('/realtimekit/sessions?from=2026-11-17T23:00:00.000Z');
  await expect(
    ended(page)
      .getByRole('row')
      .nth(1)
      .getByRole('link', { name: /^Left open/ }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Live sessions' })).toHaveCount(0);
  await page.goto('/realtimekit/sessions?status=live');
  await expect(ended(page).getByRole('row').nth(1)).toContainText('Ended');
});

for (const [width, height] of [
  [390, 844],
  [360, 640],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test('the first sessions stand on the first screen, and the filters behind a button fit', async ({ page, request }) => {
      await archive(request, 'class');
      for (const source of ['realtimekit', 'videosdk']) {
        await page.goto(`/${source}/sessions`);
        await expect(page.getByRole('table').first().getByRole('link').first()).toBeInViewport({ ratio: 1 });
        await expect(ended(page).getByRole('link').first()).toBeInViewport();
        await expect(page.getByRole('group', { name: 'Status' })).toBeHidden();
        await page.getByRole('button', { name: 'Filter' }).tap();
        await page.getByRole('radio', { name: 'Ended' }).check();
        await expect(page.getByRole('button', { name: 'Filter · 1' })).toBeVisible();
        await page.getByLabel('Started on or before').fill('2026-11-18');
        await expect(page.getByRole('button', { name: 'Filter · 2' })).toBeVisible();
        await expect(page.getByRole('combobox', { name: 'Refresh' })).toBeVisible();
        // What is about to be replaced is dimmed, and fades in again.
        await expect(page.locator('table[aria-busy="true"]')).toHaveCount(0);
        await expect(page.locator('table').first()).toHaveCSS('opacity', '1');
        await checkWidth(page);
        for (const table of await page.getByRole('table').all()) {
          const over = await table.evaluate((drawn) => drawn.scrollWidth - (drawn.parentElement?.clientWidth ?? 0));
          expect(over).toBeLessThanOrEqual(0);
        }
        await checkAccess(page);
      }
    });
  });
}
