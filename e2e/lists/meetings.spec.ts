import { expect } from '@playwright/test';
import { roleWord } from '@/components/timeline/role-word';
import { sessionApi, sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { peopleTable } from '@/e2e/support/people-table';
import type { InviteesAnswer, MeetingsAnswer, SessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';

test('a meeting is found, and shows its sessions and who was invited with preset and name', async ({ page, request }) => {
  await page.goto('/realtimekit/sessions');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }).click();
  const all: MeetingsAnswer = await (await request.get('/api/sources/realtimekit/meetings')).json();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Meetings${all.total}`);
  await page.getByRole('searchbox').fill('algebra');
  const link = page.getByRole('link', { name: /Algebra II/ });
  await expect(page.getByRole('table', { name: 'Meetings' }).getByRole('row')).toHaveCount(2);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Algebra II');
  const meetingId = new URL(page.url()).pathname.split('/').at(-1);
  const invitees: InviteesAnswer = await (
    await request.get(`/api/sources/realtimekit/meetings/${meetingId}/participants?perPage=50`)
  ).json();
  const table = page.getByRole('table', { name: 'People invited to this meeting' });
  await expect(table.getByRole('row')).toHaveCount((invitees.total ?? 0) + 1);
  const [invitee] = invitees.items;
  const row = table
    .getByRole('row')
    .filter({ hasText: invitee?.name ?? '' })
    .first();
  await expect(row).toContainText(roleWord(invitee?.role ?? ''));
  await expect(page).toHaveTitle('Algebra II · Rollcall');
  await checkWords(page);
  const sessions = page.getByRole('table', { name: 'Sessions of this meeting' });
  // Each session is called by its day, and by its title only where that is another than the meeting's.
  const dated = sessions.getByRole('link', { name: /^\w{3} \d+ \w{3} 2026, \d\d:\d\d/ });
  await expect(dated).toHaveCount((await sessions.getByRole('row').count()) - 1);
  await sessions.getByRole('link', { name: 'Algebra II, Tuesday' }).click();
  await expect(page).toHaveURL(sessionPage('class'));
});

test('the invited can be sorted and searched, and a picture is an address that nobody loads', async ({ page, request, simulator }) => {
  const { items: meetings }: MeetingsAnswer = await (await request.get('/api/sources/realtimekit/meetings?search=algebra')).json();
  const api = `/api/sources/realtimekit/meetings/${meetings[0]?.id}/participants`;
  const { items }: InviteesAnswer = await (await request.get(`${api}?perPage=200&sort=updatedAt&order=desc`)).json();
  const changed = items.map(({ updatedAt }) => updatedAt ?? '');
  expect(changed).toEqual(changed.toSorted().toReversed());
  expect(new Set(changed).size).toBeGreaterThan(2);

  await page.goto(`/realtimekit/meetings/${meetings[0]?.id}`);
  const table = page.getByRole('table', { name: 'People invited to this meeting' });
  const first = table.getByRole('row').nth(1);
  await table.getByRole('button', { name: 'Name' }).click();
  await expect(page).toHaveURL(/invitedSort=name/);
  const names = items.map(({ name }) => name ?? '').toSorted((a, b) => a.localeCompare(b, 'en'));
  await expect(first).toContainText(names[0] ?? '');
  await table.getByRole('button', { name: 'Name' }).click();
  await expect(page).toHaveURL(/invitedOrder=desc/);
  await expect(first).toContainText(names.at(-1) ?? '');

  const pictured = items.find(({ picture }) => picture !== null);
  await simulator.forgetCalls();
  await page.getByRole('searchbox', { name: 'Search a name or id' }).fill(pictured?.externalId ?? '');
  await expect(table.getByRole('row')).toHaveCount(2);
  // The list that was read to be sorted is the one that is searched.
  expect(await simulator.calls(/\/participants/)).toEqual([]);
  await first.getByText('picture', { exact: true }).click();
  await expect(first.getByText(pictured?.picture ?? '')).toBeVisible();
  await expect(table.locator('img')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search a name or id' }).fill('nobody is called this');
  await expect(page.getByText('No invitee matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show all invitees' }).click();
  await expect(table.getByRole('row')).toHaveCount(items.length + 1);
  await checkWords(page);
});

test('who was invited and never came is in the register, matched by id and not by name', async ({ page, request, pair }) => {
  const answer: SessionInviteesAnswer = await (await request.get(sessionApi('seminar', '/invitees?came=false&perPage=200'))).json();
  const came = new Set((await pair.rawRows('seminar')).map(({ user_id: id }) => id));
  expect(answer.neverCame).toBe(4);
  expect(answer.items.length).toBe(4);
  for (const { id } of answer.items) expect(came.has(id)).toBe(false);
  const names = answer.items.map(({ name }) => name ?? '').toSorted();

  await page.goto(sessionPage('seminar', 'perPage=100'));
  await expect(page.getByRole('button', { name: 'Invited who came: 20 of 24, how this was counted' })).toBeVisible();
  const missing = peopleTable(page).getByRole('rowheader', { name: /^Never came: / });
  await expect(missing).toHaveCount(4);
  await page.getByRole('radio', { name: 'Never came 4' }).check({ force: true });
  await expect(page).toHaveURL(/neverCame=only/);
  await expect(peopleTable(page).getByRole('rowheader')).toHaveCount(4);
  expect(
    (await missing.allInnerTexts())
      .map((text) => text.replace('Never came: ', '').replace('Never came:', '').trim().split('\n')[0])
      .toSorted(),
  ).toEqual(names);
  await checkWords(page);

  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('Only the 4 invited who never came, sorted as in the table')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'All 24', exact: true }).check({ force: true });
  await expect(peopleTable(page).getByRole('rowheader')).toHaveCount(24);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('All 20 people, and 4 invited who never came, sorted as in the table')).toBeVisible();

  // It ended two days ago: who is invited now says nothing of who was then.
  await page.goto(sessionPage('webinar'));
  await expect(peopleTable(page)).toBeVisible();
  await expect(page.getByRole('radio', { name: /Never came/ })).toHaveCount(0);
});
