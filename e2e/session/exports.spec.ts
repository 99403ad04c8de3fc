import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { scenarioIds } from '@/simulator/scenario-ids';

const session = `/realtimekit/sessions/${scenarioIds.class}`;

test('the list leaves as a file, with the filters, the order and the zone of the page', async ({ page }) => {
  await page.goto(`${session}?sort=name&order=desc&search=an&timeZone=Asia%2FTokyo`);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('Only the people that the filters leave, sorted as in the table')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV/ }).click()]);
  expect(file.suggestedFilename()).toMatch(/^rollcall-[a-z0-9-]+-2026-\d\d-\d\d-\d{4}\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffSession,/);
  const header = lines.findIndex((line) => line.startsWith('Name,'));
  expect(lines[header]).toContain('Joined (Asia/Tokyo)');
  const names = lines.slice(header + 1, -1).map((line) => line.split(',')[0] ?? '');
  const listed = await page.request.get(`/api/sources${session}/participants?sort=name&order=desc&search=an&neverCame=with`);
  const { items }: { items: { name: string }[] } = await listed.json();
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual(items.map(({ name }) => name));
  for (const name of names) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
});

test('the workbook and the JSON file are there as well, and the menu closes with Escape', async ({ page }) => {
  await page.goto(session);
  const menu = page.getByRole('button', { name: 'Export' });
  for (const [name, ending] of [
    ['Excel', 'xlsx'],
    ['JSON', 'json'],
  ] as const) {
    const link = page.getByRole('link', { name: new RegExp(`^${name}`) });
    if (!(await link.isVisible())) await menu.click();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    expect(readFileSync(await file.path()).length).toBeGreaterThan(1_000);
  }
  if (!(await page.getByText('sorted as in the table').isVisible())) await menu.click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('sorted as in the table')).toBeHidden();
});

test.describe('where decimals have a comma', () => {
  test.use({ locale: 'nl-NL' });

  test('the menu also offers a CSV that a spreadsheet there opens', async ({ page }) => {
    await page.goto(`${session}?rooms=main`);
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV for Excel/ }).click()]);
    expect(file.suggestedFilename()).toMatch(/^rollcall-[a-z0-9-]+-2026-\d\d-\d\d-\d{4}-main\.csv$/);
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(lines.find((line) => line.startsWith('Rooms;'))).toContain('Main room only');
    const header = lines.find((line) => line.startsWith('Name;'))?.split(';') ?? [];
    const first = lines[lines.findIndex((line) => line.startsWith('Name;')) + 1]?.split(';') ?? [];
    expect(first[header.indexOf('Attendance (%)')]).toMatch(/^\d+,\d$/);
  });

  test('recipients of a report are offered it too', async ({ page }) => {
    const data = { source: 'realtimekit', sessionId: scenarioIds.class, include: { exports: true } };
    await page.goto(session);
    await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
    const made = await page.request.post('/api/reports', { data, headers: { origin: new URL(page.url()).origin } });
    await page.goto((await made.json()).link);
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV for Excel/ }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(';Attendance (%);');
  });
});

test('the menu has one CSV where decimals have a point', async ({ page }) => {
  await page.goto(session);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('link', { name: /^CSV/ })).toHaveCount(1);
});
