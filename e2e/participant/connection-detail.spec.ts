import { expect, type Page } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readParticipants } from '@/e2e/support/people-table';
import type { Fault } from '@/e2e/support/simulator-control';

test.use({ ownServers: true });

const control = (page: Page) => page.getByRole('button', { name: /^As the provider tells it/ });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^As the provider tells it/ });
const ask = (page: Page) => dialogOf(page).getByRole('button', { name: /^Ask RealtimeKit/ });
const single = /\/participants\/[^/?]+/;

test('each connection can be asked for, and each look on purpose is one call', async ({ page, request, simulator }) => {
  const { items } = await readParticipants(request, 'class', 'sort=name');
  const person = items.find(({ connections }) => connections > 1) ?? items[0];
  await page.goto(participantPage('class', person?.id ?? ''));
  await expect(control(page)).toHaveCount(person?.connections ?? 0);
  await simulator.forgetCalls();
  await control(page).first().click();
  await expect(dialogOf(page)).toContainText('Costs one call');
  await expect(dialogOf(page).getByRole('table')).toHaveCount(0);
  expect(await simulator.calls(single)).toEqual([]);

  await ask(page).click();
  const rows = dialogOf(page).getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: 'display_name' })).toContainText(person?.name ?? '');
  await expect(dialogOf(page)).toContainText('Nothing differs from our record');
  await expect(dialogOf(page)).toContainText('answered with status 200');
  const [first, ...more] = await simulator.calls();
  expect(more).toEqual([]);
  expect(first?.path).toMatch(new RegExp(`/sessions/[^/]+${single.source}$`));
  await expect(dialogOf(page).getByText(`GET ${first?.path.replace(/.*(?=\/sessions\/)/, '')}`)).toBeVisible();

  // Neither a look elsewhere nor coming back asks anew, and what was answered is still there.
  await page.keyboard.press('Escape');
  await expect(control(page).first()).toBeFocused();
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await control(page).first().click();
  await expect(rows.filter({ hasText: 'display_name' })).toBeVisible();
  expect(await simulator.calls()).toHaveLength(1);

  await dialogOf(page).getByText('The whole answer, as it was sent').click();
  const whole = dialogOf(page).getByRole('region', { name: 'The whole answer as JSON' });
  // Drawn once it is opened.
  await expect(whole).toContainText('display_name');
  const json = await whole.textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({ data: { participant: { display_name: person?.name } }, success: true });
  await checkWords(page, [json ?? '']);
  await checkAccess(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveClass(/dark/);
  await checkAccess(page, ['color-contrast']);
  await page.setViewportSize({ width: 360, height: 740 });
  await checkWidth(page);
  await expect(rows.filter({ hasText: 'display_name' })).toBeVisible();
});

test('what differs is marked by a word that says what it is', async ({ page, request, simulator }) => {
  const { items } = await readParticipants(request, 'class', 'sort=name');
  await page.goto(participantPage('class', items[0]?.id ?? ''));
  await simulator.fault(single, { kind: 'null-fields', fields: ['left_at'] });
  await control(page).first().click();
  await ask(page).click();
  await expect(dialogOf(page).getByRole('heading', { name: /^1 of \d+ differs from our record$/ })).toBeVisible();
  const differing = dialogOf(page).getByRole('row').filter({ hasText: 'differs' });
  await expect(differing).toHaveCount(1);
  await expect(differing).toContainText('left_at');
});

test('each reason why nothing is shown reads differently, and can be asked again', async ({ page, request, simulator, watch }) => {
  const { items } = await readParticipants(request, 'class', 'sort=name');
  watch.expectFailing(/\/provider\?/);
  const alert = dialogOf(page).getByRole('alert');
  const open = async (index: number) => {
    await page.goto(participantPage('class', items[index]?.id ?? ''));
    await control(page).first().click();
  };
  // What was refused is not asked for again for a minute, so that each of these has a person of its own.
  for (const [index, [status, title]] of (
    [
      [404, 'RealtimeKit has no such connection'],
      [403, 'RealtimeKit refused the call'],
    ] as const
  ).entries()) {
    await open(index + 1);
    await simulator.fault(single, { kind: 'status', status });
    await ask(page).click();
    await expect(alert).toContainText(title);
    await simulator.clearFaults();
  }
  await open(0);
  const reasons: [Fault, string][] = [
    [{ kind: 'html-page' }, 'RealtimeKit answered something else'],
    [{ kind: 'status', status: 422 }, 'The account does not take the filters'],
    [{ kind: 'status', status: 500 }, 'RealtimeKit is away'],
    [{ kind: 'reset' }, 'RealtimeKit cannot be reached'],
    [{ kind: 'status', status: 429, headers: { 'retry-after': '40' } }, 'The rate limit is used up for now'],
  ];
  for (const [fault, title] of reasons) {
    await simulator.fault(single, fault);
    await ask(page).click();
    await expect(alert).toContainText(title);
    await simulator.clearFaults();
  }
  await expect(alert).toContainText(/Next try in \d+ s/);
});

test('a row that cannot be asked for says so without a call', async ({ page, request, simulator, watch }) => {
  const { items } = await readParticipants(request, 'oddities', 'search=row-without-id');
  await page.goto(participantPage('oddities', items[0]?.id ?? ''));
  await simulator.forgetCalls();
  watch.expectFailing(/\/provider\?/);
  await control(page).click();
  await ask(page).click();
  await expect(dialogOf(page).getByRole('alert')).toContainText('There is no id to ask with');
  await expect(ask(page)).toHaveCount(0);
  expect(await simulator.calls(single)).toEqual([]);
});

test('no report shows it', async ({ page, request, pair }) => {
  const include = { curve: true, participants: true, detail: true, quality: true, exports: true };
  const data = { source: 'realtimekit', sessionId: sessionPage('class').split('/').at(-1), include, names: 'full', mode: 'live' };
  const made = await request.post('/api/reports', { data, headers: { origin: pair.url } });
  const { link } = await made.json();
  await page.goto(link);
  await nameLinks(page).first().click();
  await expect(page.getByRole('heading', { name: 'Connections' })).toBeVisible();
  await expect(control(page)).toHaveCount(0);
});
