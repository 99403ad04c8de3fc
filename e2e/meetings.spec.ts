import { expect } from '@playwright/test';
import { roleWord } from '@/components/session/role-word';
import type { InviteesAnswer, MeetingsAnswer, SessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { sessionApi, sessionPage } from './addresses';
import { checkWords } from './check-page';
import { test } from './fixtures';

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
  await sessions.getByRole('link', { name: 'Algebra II, Tuesday' }).click();
  await expect(page).toHaveURL(sessionPage('class'));
});

test('the session names the invitees who never came, matched by id and not by name', async ({ page, request, pair }) => {
  const answer: SessionInviteesAnswer = await (await request.get(sessionApi('class', '/invitees?came=false&perPage=200'))).json();
  const came = new Set((await pair.rawRows('class')).map(({ user_id: id }) => id));
  expect(answer.items.length).toBe(answer.neverCame);
  expect(answer.neverCame).toBeGreaterThan(0);
  for (const { id } of answer.items) expect(came.has(id)).toBe(false);
  await page.goto(sessionPage('class'));
  await expect(page.getByRole('heading', { name: `${answer.neverCame} invited people never came` })).toBeVisible();
  for (const { name } of answer.items)
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: name ?? '' })
        .first(),
    ).toBeVisible();
});
