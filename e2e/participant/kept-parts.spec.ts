import { expect, type Locator } from '@playwright/test';
import { participantPage, sessionApi, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { readParticipants } from '@/e2e/support/people-table';
import { scenarioIds } from '@/simulator/scenario-ids';

// What is kept of a session is kept for all: each of these begins with nothing.
test.use({ ownServers: true });

const anyCall = /./;

test('a page opens with what is kept of device, place and quality, and asks the provider for none of it', async ({
  page,
  request,
  simulator,
}) => {
  const { items } = await readParticipants(request, 'class', 'sort=duration&order=desc');
  const person = items.find(({ connections }) => connections === 1);
  const address = participantPage('class', person?.id ?? '');
  const summary = page.getByLabel('Kept of this person');
  await page.goto(address);
  await expect(page.getByText('Each reads its part from RealtimeKit: 1 call.')).toBeVisible();
  await expect(summary).toHaveCount(0);

  for (const name of ['Device', 'Place and network address', 'Quality']) {
    await simulator.forgetCalls();
    await page.getByRole('button', { name, exact: true }).click();
    const panel = page.getByRole('region', { name, exact: true });
    await expect(panel).toBeVisible();
    await expect(panel.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await simulator.calls(anyCall)).toHaveLength(1);
  }
  await page.getByRole('button', { name: 'Device', exact: true }).click();
  await expect(
    page.getByText('Reads from RealtimeKit: Network before the call, Events (1 call). Kept, no call: Device.', { exact: true }),
  ).toBeVisible();

  await simulator.forgetCalls();
  await page.goto(address);
  await expect(summary.getByText(/^(Chrome|Firefox|Safari|Mobile Safari|Edge), /)).toBeVisible();
  await expect(summary.getByRole('term')).toHaveText(['Device', 'Place', 'Quality']);
  await expect(summary.getByText(/(Good|Fair|Poor) for (< )?\d+ % of \d+ min graded$/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'What to show' })).toHaveAccessibleDescription(
    'Reads from RealtimeKit: Network before the call, Events (1 call). Kept, no call: Device, Place and network address, Quality.',
  );
  expect(await simulator.calls(anyCall)).toEqual([]);
  for (const width of [1440, 390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    await checkWidth(page);
  }
  await checkWords(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await checkAccess(page, colorScheme === 'light' ? [] : ['color-contrast']);
  }
});

const perConnection = (calls: string, connections: number) =>
  connections === 1 ? calls : `${calls} for each of ${connections} connections`;

for (const { scenario, line, part, calls } of [
  {
    scenario: 'two-devices',
    line: (count: number) => `Each reads its part from RealtimeKit: ${perConnection('1 call', count)}.`,
    part: 'Events',
    calls: 1,
  },
  {
    scenario: 'vsdk-class',
    line: (count: number) => `Reads from VideoSDK: Device (${perConnection('2 calls', count)});`,
    part: 'Device',
    calls: 2,
  },
] as const) {
  test(`the page of ${scenario} announces its calls as they are`, async ({ page, request, simulator }) => {
    const { items } = await readParticipants(request, scenario);
    const person = items.toSorted((a, b) => b.connections - a.connections)[0];
    const count = person?.connections ?? 0;
    await page.goto(participantPage(scenario, person?.id ?? ''));
    await expect(page.getByText(line(count))).toBeVisible();
    await simulator.forgetCalls();
    await page.getByRole('button', { name: part, exact: true }).click();
    await expect(page.getByRole('region', { name: part, exact: true })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await simulator.calls(anyCall)).toHaveLength(count * calls);
  });
}

/** Whether a text has the colour of what is live, which is a red. */
async function isRed(text: Locator): Promise<boolean> {
  return text.evaluate((element) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--live)';
    return getComputedStyle(element).color === getComputedStyle(probe).color;
  });
}

test('a running session says that what is open is read again, and who is in is not shown in red', async ({ page, request }) => {
  await page.goto(sessionPage('live'));
  expect(await isRed(page.getByText('Live', { exact: true }))).toBe(true);
  expect(await isRed(page.getByRole('cell').getByText('still in', { exact: true }).first())).toBe(false);
  const { items } = await readParticipants(request, 'live', 'state=in');
  await page.goto(participantPage('live', items[0]?.id ?? ''));
  await expect(page.getByText(/While the session runs, what is open is read again every 30 s\.$/)).toBeVisible();
  expect(await isRed(page.getByText('In the session now'))).toBe(false);
});

test('recipients do not see what is kept, nor what it would cost', async ({ request, pair }) => {
  const { items } = await readParticipants(request, 'class');
  const members = await (await request.get(sessionApi('class', `/participants/${items[0]?.id}?include_kept=true`))).json();
  expect(members.kept).toMatchObject({ devices: [], places: [], quality: null, unread: { events: { connections: 1, calls: 1 } } });
  const made = await request.post('/api/reports', {
    headers: { origin: pair.url },
    data: { source: 'realtimekit', sessionId: scenarioIds.class, include: { detail: true, quality: true } },
  });
  const [, reportId, key] = /\/r\/([^#]+)#(.+)$/.exec((await made.json()).link) ?? [];
  const headers = { authorization: `Bearer ${key}` };
  const list = await (await request.get(`/api/r/${reportId}/participants`, { headers })).json();
  const theirs = await request.get(`/api/r/${reportId}/participants/${list.items[0].id}?include_kept=true`, { headers });
  expect(theirs.status()).toBe(200);
  expect(Object.keys(await theirs.json())).not.toContain('kept');
});
