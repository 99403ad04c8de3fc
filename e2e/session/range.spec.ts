import { expect, type Page } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, readSession, shownNames } from '@/e2e/support/people-table';
import { staysByName, timeWithin } from '@/e2e/support/raw-presence';
import { curveOf, dragOverCurve } from '@/e2e/support/timeline-boxes';

function rangeIn(page: Page): [number, number] {
  const [from, to] = (new URL(page.url()).searchParams.get('present') ?? '').split(',').map((text) => Date.parse(text));
  if (from === undefined || to === undefined) throw new Error('the address has no range');
  return [from, to];
}

/** The three answers to a range: each can be pressed to list its people. */
async function expectAnswers(page: Page, { throughout, part, none }: { throughout: number; part: number; none: number }): Promise<void> {
  for (const name of [`throughout ${throughout}`, `in part ${part}`, `not here ${none}`])
    await expect(page.getByRole('button', { name, exact: true })).toBeEnabled();
}

test('a range dragged over the curve says who was here, as the API and the raw rows have it', async ({ page, request, pair }) => {
  await page.goto(sessionPage('standup'));
  await expect(peopleTable(page)).toBeVisible();
  await dragOverCurve(page, 0.02, 0.12);
  await expect(page).toHaveURL(/present=/);
  const [from, to] = rangeIn(page);
  expect(to).toBeGreaterThan(from);

  const { startedAt } = await readSession(request, 'standup');
  const stays = staysByName(await pair.rawRows('standup'));
  const within = [...stays].map(([name, person]) => ({ name, time: timeWithin(person, from, to) }));
  const throughout = within.filter(({ time }) => time === to - from).length;
  const none = within.filter(({ time }) => time === 0).length;
  const part = within.length - throughout - none;
  expect(Date.parse(startedAt ?? '')).toBeLessThanOrEqual(from);

  const query = `present=${new Date(from).toISOString()},${new Date(to).toISOString()}`;
  const answer = await readParticipants(request, 'standup', query);
  expect(answer.range).toEqual({ throughout, part, none });
  expect(new Map(answer.items.map(({ name, presentInRangeMs }) => [name, presentInRangeMs]))).toEqual(
    new Map(within.filter(({ time }) => time > 0).map(({ name, time }) => [name, time])),
  );

  await expectAnswers(page, { throughout, part, none });
  await expect(nameLinks(page)).toHaveText(shownNames(answer));
  await expect(peopleTable(page).getByRole('columnheader', { name: 'In range' })).toBeVisible();

  await page.reload();
  await expectAnswers(page, { throughout, part, none });
  await page.getByRole('button', { name: 'clear', exact: true }).click();
  await expect(page).not.toHaveURL(/present=/);
  await expect(nameLinks(page)).toHaveCount(stays.size);
});

test('a range outside of the session is named, and can be taken away', async ({ page }) => {
  await page.goto(sessionPage('class', 'present=2026-11-10T09:00:00.000Z,2026-11-10T09:30:00.000Z'));
  const note = page.getByRole('button', { name: /outside the session/ });
  await expect(note).toContainText('10 Nov, 10:00 – 10 Nov, 10:30');
  await note.click();
  await expect(page).not.toHaveURL(/present=/);
  await expect(nameLinks(page).first()).toBeVisible();
  await expect(note).toHaveCount(0);
});

test('a range near the end of the curve of a class, drawn from right to left, leaves out who had gone', async ({ page, request }) => {
  await page.goto(sessionPage('class'));
  await expect(peopleTable(page)).toBeVisible();
  await dragOverCurve(page, 0.97, 0.85);
  await expect(page).toHaveURL(/present=/);
  const [from, to] = rangeIn(page);
  const answer = await readParticipants(request, 'class', `present=${new Date(from).toISOString()},${new Date(to).toISOString()}`);
  const { throughout = 0, part = 0, none = 0 } = answer.range ?? {};
  expect(part).toBeGreaterThan(0);
  expect(none).toBeGreaterThan(0);
  expect(throughout + part).toBe(answer.items.length);
  const asked = `present=${new Date(from).toISOString()},${new Date(to).toISOString()}`;
  await expectAnswers(page, { throughout, part, none });
  await expect(nameLinks(page)).toHaveText(shownNames(answer));

  const gone = await readParticipants(request, 'class', `${asked}&answer=none`);
  expect(gone.items.length).toBe(none);
  await page.getByRole('button', { name: `not here ${none}`, exact: true }).click();
  await expect(nameLinks(page)).toHaveText(shownNames(gone));
  await page.getByRole('button', { name: `not here ${none}`, exact: true }).click();
  await expect(nameLinks(page)).toHaveText(shownNames(answer));
});

test('the range is made with the keyboard alone, minute by minute, and Escape clears it', async ({ page, request }) => {
  await page.goto(sessionPage('standup'));
  await expect(peopleTable(page)).toBeVisible();
  const { startedAt } = await readSession(request, 'standup');
  const start = page.getByRole('slider', { name: 'Start of the range' });
  const end = page.getByRole('slider', { name: 'End of the range' });
  await start.focus();
  await start.press('ArrowRight');
  await start.press('ArrowRight');
  await start.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/present=/);
  // To the first whole minute, one more, and five more.
  const minute = 60_000;
  const expected = Math.floor(Date.parse(startedAt ?? '') / minute) * minute + 7 * minute;
  await expect.poll(() => rangeIn(page)[0]).toBe(expected);
  await expect(start).toHaveAttribute('aria-valuetext', /^\d\d:\d\d:00$/);
  const before = rangeIn(page)[1];
  await end.focus();
  await end.press('Shift+ArrowLeft');
  await expect.poll(() => rangeIn(page)[1]).toBeLessThan(before);
  for (const name of [/^throughout \d+$/, /^in part \d+$/, /^not here \d+$/])
    await expect(page.getByRole('button', { name })).toBeEnabled();
  await end.press('Escape');
  await expect(page).not.toHaveURL(/present=/);
});

test('a press on the curve after the keyboard draws no outline across it', async ({ page }) => {
  await page.goto(sessionPage('standup'));
  await expect(curveOf(page).locator('svg')).toBeVisible();
  await page.getByRole('slider', { name: 'Start of the range' }).focus();
  await page.keyboard.press('ArrowRight');
  await dragOverCurve(page, 0.4, 0.6);
  await expect(page).toHaveURL(/present=/);
  expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
});

test('two times typed the wrong way round are refused, and the range stays as it is', async ({ page }) => {
  await page.goto(sessionPage('standup'));
  await expect(peopleTable(page)).toBeVisible();
  await page.getByRole('button', { name: 'type two times' }).click();
  const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })];
  const [start, end] = [await from.inputValue(), await to.inputValue()];
  await from.fill(end);
  await to.fill(start);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('The second time is before the first.')).toBeVisible();
  expect(page.url()).not.toContain('present=');
});

test('the two times that are offered are those of the attendance window, to the minute, and not those of the session', async ({
  page,
  request,
}) => {
  await page.goto(sessionPage('class'));
  await expect(peopleTable(page)).toBeVisible();
  const { attendanceWindow, endedAt } = await readSession(request, 'class');
  const [start, end] = [Date.parse(attendanceWindow?.start ?? ''), Date.parse(attendanceWindow?.end ?? '')];
  const minute = 60_000;
  expect(Date.parse(endedAt ?? '')).toBeGreaterThan(Math.ceil(end / minute) * minute - minute);
  await page.getByRole('button', { name: 'type two times' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/present=/);
  expect(rangeIn(page)).toEqual([Math.ceil(start / minute) * minute, Math.floor(end / minute) * minute]);
  await expect(page.getByRole('button', { name: /^throughout [1-9]\d*$/ })).toBeEnabled();
});

test('the zoom is shared by curve and table and stands in the address', async ({ page }) => {
  await page.goto(sessionPage('class'));
  await expect(peopleTable(page)).toBeVisible();
  await dragOverCurve(page, 0.3, 0.5);
  await page.getByRole('button', { name: 'Zoom to range' }).click();
  await expect(page).toHaveURL(/zoom=/);
  const zoom = new URL(page.url()).searchParams.get('zoom');
  await page.reload();
  await expect(peopleTable(page)).toBeVisible();
  expect(new URL(page.url()).searchParams.get('zoom')).toBe(zoom);
  const plot = await curveOf(page).boundingBox();
  const column = await peopleTable(page)
    .getByRole('columnheader', { name: /Presence over time/ })
    .boundingBox();
  expect(Math.abs((plot?.x ?? 0) - (column?.x ?? 1e3))).toBeLessThan(1.5);
  expect(Math.abs((plot?.width ?? 0) - (column?.width ?? 1e3))).toBeLessThan(1.5);
  await page.getByRole('button', { name: 'Whole session' }).click();
  await expect(page).not.toHaveURL(/zoom=/);
});

test('the ends of a range that a zoom leaves out are not drawn beside the curve, and the keyboard still finds them', async ({
  page,
  request,
}) => {
  const start = Date.parse((await readSession(request, 'class')).startedAt ?? '');
  const instants = (from: number, to: number) => [from, to].map((minutes) => new Date(start + minutes * 60_000).toISOString()).join();
  await page.goto(sessionPage('class', `present=${instants(10, 30)}&zoom=${instants(15, 25)}`));
  await expect(curveOf(page).locator('svg')).toBeVisible();
  const plot = await curveOf(page).boundingBox();
  for (const name of ['Start of the range', 'End of the range']) {
    const grip = page.getByRole('slider', { name });
    await expect(grip).toHaveCSS('opacity', '0');
    await grip.focus();
    await page.keyboard.press('Shift');
    await expect(grip).toHaveCSS('opacity', '1');
    const box = await grip.boundingBox();
    const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    expect(middle).toBeGreaterThanOrEqual(plot?.x ?? 0);
    expect(middle).toBeLessThanOrEqual((plot?.x ?? 0) + (plot?.width ?? 0));
  }
});
