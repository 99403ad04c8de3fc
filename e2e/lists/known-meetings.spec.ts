import { expect, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { peopleTable } from '@/e2e/support/people-table';
import type { MeetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';

const meetings = '/realtimekit/meetings';
const list = (page: Page) => page.getByRole('table', { name: 'Meetings' });
const column = (page: Page, name: string) => list(page).getByRole('columnheader', { name });
const ofMeeting = (page: Page) => page.getByRole('table', { name: 'Sessions of this meeting' });

test.describe('what is known of meetings', () => {
  test.use({ ownServers: true });

  test('is filled in as sessions are opened, and costs one call more than the list', async ({ page, request, simulator }) => {
    await simulator.forgetCalls();
    await page.goto(meetings);
    await expect(page.getByText(/the newest 50 of \d+, and all that were opened\. To fill an empty cell, open/)).toBeVisible();
    await expect(page.getByText('All are active.')).toBeVisible();
    expect((await simulator.calls(/\/(meetings|sessions)(\?|$)/)).map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
      'meetings',
      'sessions',
    ]);
    await page.getByRole('searchbox').fill('algebra');
    const row = list(page).getByRole('row').nth(1);
    await expect(list(page).getByRole('row')).toHaveCount(2);
    // Name, last session, sessions, people, invited.
    const cells = row.getByRole('cell');
    await expect(cells.nth(1)).toHaveText(/^\w{3} \d+ Nov 2026, \d\d:\d\d$/);
    await expect(cells.nth(2)).toHaveText(/^(\d+)\+at least \1$/);
    await expect(cells.nth(3)).toHaveText('not known yet');
    await expect(cells.nth(4)).toHaveText('not known yet');
    await column(page, 'Sessions').getByText('Sessions').hover();
    await expect(page.getByRole('tooltip')).toContainText('Not all sessions of this source are known here');

    await cells.nth(1).getByRole('link').click();
    await expect(peopleTable(page)).toBeVisible();
    await expect(page.getByText('Archived', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'All sessions of this meeting' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Algebra II');
    await expect(ofMeeting(page)).toBeVisible();
    await expect
      .poll(async () => {
        const { items }: MeetingsAnswer = await (await request.get('/api/sources/realtimekit/meetings?search=algebra')).json();
        return [items[0]?.people, items[0]?.invitees].every((figure) => typeof figure === 'number');
      })
      .toBe(true);
    await page.goto(`${meetings}?search=algebra`);
    await expect(cells.nth(3)).toHaveText(/^\d+$/);
    await expect(cells.nth(4)).toHaveText(/^\d+$/);
    await expect(page.getByText('To fill an empty cell')).toHaveCount(0);
    await checkWords(page);
  });

  test('asks nobody for sessions that the start page has just listed', async ({ page, simulator }) => {
    await page.goto('/realtimekit/sessions');
    await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
    await simulator.forgetCalls();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }).click();
    await expect(list(page)).toBeVisible();
    expect(await simulator.calls(/\/sessions\?/)).toEqual([]);
  });

  test('is the archive’s alone while the sessions cannot be listed', async ({ page, simulator }) => {
    await simulator.fault(/\/sessions\?/, { kind: 'status', status: 500 });
    await page.goto(meetings);
    await expect(page.getByText('of the rest the provider tells nothing just now')).toBeVisible();
    await expect(list(page).getByRole('row').nth(1)).toContainText('Customer onboarding');
  });
});

test('meetings stand in an order that is marked, and in another when a header is pressed', async ({ page, request }) => {
  await page.goto(meetings);
  const ask = async (query: string): Promise<MeetingsAnswer> =>
    await (await request.get(`/api/sources/realtimekit/meetings?perPage=200&${query}`)).json();
  const { sort } = await ask('');
  const inOrder = sort === 'lastSession' ? 'Last session' : 'Created';
  await expect(column(page, inOrder)).toHaveAttribute('aria-sort', 'descending');

  await list(page).getByRole('button', { name: 'Last session' }).click();
  await expect(page).toHaveURL(/sort=lastSession/);
  await expect(column(page, 'Last session')).toHaveAttribute('aria-sort', 'descending');
  const byLast = (await ask('sort=lastSession')).items;
  const starts = byLast.flatMap(({ lastSession }) => lastSession?.startedAt ?? []);
  expect(starts).toEqual(starts.toSorted().toReversed());
  expect(starts.length).toBeGreaterThan(10);
  await expect(list(page).getByRole('row').nth(1)).toContainText(byLast[0]?.title ?? '');

  await list(page).getByRole('button', { name: 'Meeting' }).click();
  await expect(column(page, 'Meeting')).toHaveAttribute('aria-sort', 'ascending');
  await list(page).getByRole('button', { name: 'Meeting' }).click();
  await expect(page).toHaveURL(/sort=title/);
  const byName = (await ask('sort=title&order=desc')).items;
  await expect(list(page).getByRole('row').nth(1)).toContainText(byName[0]?.title ?? '');
  await page.reload();
  await expect(column(page, 'Meeting')).toHaveAttribute('aria-sort', 'descending');
  await checkAccess(page);
});

test('a meeting’s sessions are in a marked order, also where the provider cannot sort', async ({ page, request }) => {
  await page.goto(sessionPage('vsdk-class'));
  await page.getByRole('link', { name: 'All sessions of this meeting' }).click();
  const started = ofMeeting(page).getByRole('columnheader', { name: 'Started' });
  await expect(started).toHaveAttribute('aria-sort', 'descending');

  const { items }: SessionsAnswer = await (await request.get('/api/sources/realtimekit/sessions?search=algebra&perPage=200')).json();
  await page.goto(`/realtimekit/meetings/${items[0]?.meetingId}`);
  await expect(started).toHaveAttribute('aria-sort', 'descending');
  const first = ofMeeting(page).getByRole('row').nth(1);
  const newest = await first.getByRole('link').getAttribute('href');
  await started.getByRole('button').click();
  await expect(page).toHaveURL(/order=asc/);
  await expect(started).toHaveAttribute('aria-sort', 'ascending');
  await expect(first.getByRole('link')).not.toHaveAttribute('href', newest ?? '');
  await page.reload();
  await expect(started).toHaveAttribute('aria-sort', 'ascending');
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('the order of meetings is chosen from a list, and figures stand below the name', async ({ page, request }) => {
    await page.goto(meetings);
    await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Most sessions' });
    await expect(page).toHaveURL(/sort=sessions/);
    const { items }: MeetingsAnswer = await (await request.get('/api/sources/realtimekit/meetings?sort=sessions')).json();
    const most = items[0]?.sessions ?? 0;
    await expect(list(page).getByRole('row').nth(1)).toContainText(new RegExp(`last .* 2026, \\d\\d:\\d\\d.* · ${most}\\+ sessions`));
    await checkWidth(page);
  });
});
