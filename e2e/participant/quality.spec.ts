import { type APIRequestContext, expect } from '@playwright/test';
import { participantPage, sessionApi } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import type { ParticipantAnswer, ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });
const filters = 'filters=quality_stats';
const limits = /Fair and poor from: packet loss 2 and 5 %, round trip 300 and 500 ms/;

interface Heard {
  teacher: { id: string; name: string };
  pupil: { id: string; name: string };
}

/**
 * The teacher whose uplink fails, and a pupil who has trouble with nothing but what they hear and see. The teacher is
 * not asked for.
 */
async function findPupil(request: APIRequestContext): Promise<Heard> {
  const read = async <T>(rest: string): Promise<T> => (await request.get(sessionApi('class', rest))).json();
  await expect.poll(async () => (await read<ParticipantsAnswer>('/participants')).progress).toEqual({ loaded: 35, total: 35 });
  const { items } = await read<ParticipantsAnswer>('/participants?sort=name&perPage=200');
  const teacher = items.find(({ role }) => role === 'group_call_host');
  for (const { id, name, presentMs } of items) {
    if (id === teacher?.id || (presentMs ?? 0) < 2_400_000) continue;
    const { quality } = await read<ParticipantAnswer>(`/participants/${id}?${filters}`);
    const bad = (quality?.steps.fair ?? 0) + (quality?.steps.poor ?? 0);
    if (bad > 6 && quality?.unreadSteps === bad)
      return { teacher: { id: teacher?.id ?? '', name: teacher?.name ?? '' }, pupil: { id, name: name ?? '' } };
  }
  throw new Error('No pupil hears badly.');
}

const sentBadly = /Not this person’s own connection: in \d+ of \d+ bad steps what they received had left its sender badly already/;

test('a grade says its limits, and whose it was once the sender’s own report is kept', async ({ page, request }) => {
  const { teacher, pupil } = await findPupil(request);
  const panel = page.getByRole('region', { name: 'Quality', exact: true });
  await page.goto(participantPage('class', pupil.id, filters));
  await expect(panel.getByText(/^(Poor|Fair) for \d+ % of \d+ min graded; .* received: \d+ % of the time (above|below) /)).toBeVisible();
  await expect(panel.getByText(limits)).toBeVisible();
  await expect(panel.getByText(/those were taken as seconds/)).toBeVisible();
  await expect(panel.getByText(/whose connection that was cannot be told/)).toBeVisible();
  await checkWords(page);
  await checkAccess(page);

  await panel.getByRole('link', { name: teacher.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(teacher.name);
  await expect(panel.getByText(/^Poor for .* sent: \d+ % of the time/)).toBeVisible();

  await page.goto(participantPage('class', pupil.id, filters));
  await expect(panel.getByText(sentBadly)).toContainText(teacher.name);
  await expect(panel.getByRole('list', { name: 'Marks' })).toContainText('left its sender badly already');
  await expect(panel.getByRole('list', { name: 'Marks' })).toContainText('muted, silent or paused');
});

test('recipients see that it was somebody else’s, and not whose', async ({ page, request, pair }) => {
  const { teacher, pupil } = await findPupil(request);
  await request.get(sessionApi('class', `/participants/${teacher.id}?${filters}`));
  const panel = page.getByRole('region', { name: 'Quality', exact: true });
  const made = await request.post(`${pair.url}/api/reports`, {
    data: {
      source: 'realtimekit',
      sessionId: scenarioIds.class,
      include: { curve: true, participants: true, detail: true, quality: true, exports: false },
      names: 'full',
    },
    headers: { origin: pair.url },
  });
  const { link }: MadeReportAnswer = await made.json();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto(`${pair.url}${new URL(link, pair.url).pathname}${new URL(link, pair.url).hash}`);
    await page.getByRole('link', { name: pupil.name }).click();
    await page.getByRole('button', { name: 'Quality', exact: true }).click();
    await expect(panel.getByText(sentBadly)).toBeVisible();
    await expect(panel.getByText(limits)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(teacher.name);
    await checkWords(page);
    await checkWidth(page);
  }
});

test('VideoSDK’s page says what is not graded and in which unit times were taken', async ({ page, request }) => {
  const { items }: ParticipantsAnswer = await (
    await request.get(sessionApi('vsdk-class', '/participants?sort=duration&order=desc'))
  ).json();
  await page.goto(participantPage('vsdk-class', items[0]?.id ?? '', filters));
  const panel = page.getByRole('region', { name: 'Quality', exact: true });
  await expect(panel.getByText(/those were taken as milliseconds/)).toBeVisible();
  await expect(panel.getByText(/packet loss has no known unit, and its video score is low .* not graded/)).toBeVisible();
  await expect(panel.getByText('as sent, 0 –').first()).toBeVisible();
  await checkWords(page);
});

test('only the marks that can be seen are explained', async ({ page, request }) => {
  const { items }: ParticipantsAnswer = await (await request.get(sessionApi('class', '/participants?sort=joinedAt&order=desc'))).json();
  const late = items.find(({ intervals, connections }) => intervals.length === 1 && connections === 1);
  await page.goto(participantPage('class', late?.id ?? '', filters));
  const marks = page.getByRole('region', { name: 'Quality', exact: true }).getByRole('list', { name: 'Marks' });
  await expect(marks).toContainText('not in the session');
  await page.getByRole('radio', { name: 'Presence' }).check({ force: true });
  await expect(marks).toContainText('fair');
  await expect(marks).not.toContainText('not in the session');
});
