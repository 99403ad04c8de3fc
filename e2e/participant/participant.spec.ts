import { expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readParticipants, rowOf } from '@/e2e/support/people-table';

declare global {
  /** How much has moved by itself, as browsers add it up. */
  var moved: number;
}

const switches = [
  { name: 'Device', filter: 'device_info', heading: 'Device' },
  { name: 'Place and network address', filter: 'ip_information', heading: 'Place and network address' },
  { name: 'Network before the call', filter: 'precall_network_information', heading: 'Network before the call' },
  { name: 'Events', filter: 'events', heading: 'Events' },
  { name: 'Quality', filter: 'quality_stats', heading: 'Quality' },
];

test('a row opens its participant, and each filter switched on asks for its own part alone', async ({ page, request, simulator }) => {
  const { items } = await readParticipants(request, 'class', 'sort=name');
  const person = items.find(({ joins, connections }) => joins !== null && joins > 1 && connections === 1) ?? items[0];
  await page.goto(sessionPage('class', 'sort=name'));
  await rowOf(page, person?.name ?? '')
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(new RegExp(`/participants/${person?.id}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person?.name ?? '');
  await expect(page.getByRole('heading', { name: 'Presence' })).toBeVisible();
  await checkWords(page);

  const asked: string[] = [];
  page.on('request', (sent) => {
    const url = new URL(sent.url());
    if (/^\/api\/.*\/participants\//.test(url.pathname) && url.searchParams.has('filters'))
      asked.push(url.searchParams.get('filters') ?? '');
  });
  await simulator.forgetCalls();
  for (const { name, filter, heading } of switches) {
    asked.length = 0;
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
    const panel = page.getByRole('region', { name: heading, exact: true });
    await expect(panel).toBeVisible();
    await expect(panel.getByText('Reading:')).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get('filters')).toContain(filter);
    expect(asked).toEqual([filter]);
    await checkWords(page);
  }
  const upstream = await simulator.calls(/peer-report/);
  const filters = upstream.map(({ query }) => new URLSearchParams(query).get('filters'));
  expect(filters.toSorted()).toEqual(switches.map(({ filter }) => filter).toSorted());

  asked.length = 0;
  for (const { name, heading } of switches) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('region', { name: heading, exact: true })).toHaveCount(0);
  }
  expect(new URL(page.url()).searchParams.get('filters') ?? '').toBe('');
  expect(asked).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Quality', exact: true })).toBeVisible();
});

test('all five filters open from one address', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'class');
  await page.goto(participantPage('class', items[0]?.id ?? '', `filters=${switches.map(({ filter }) => filter).join(',')}`));
  for (const { heading } of switches) await expect(page.getByRole('region', { name: heading, exact: true })).toBeVisible();
  await expect(page.getByText('Round trip').first()).toBeVisible();
  await checkWords(page);
});

test('Previous and Next go through the people in the order of the table the reader came from', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'class', 'sort=duration&order=desc');
  await page.goto(sessionPage('class', 'sort=duration&order=desc'));
  await nameLinks(page).nth(1).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(items[1]?.name ?? '');
  await page.getByRole('link', { name: /Next/ }).click();
  await expect(heading).toHaveText(items[2]?.name ?? '');
  await page.getByRole('link', { name: /Previous/ }).click();
  await expect(heading).toHaveText(items[1]?.name ?? '');
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Algebra II, Tuesday' }).click();
  await expect(page).toHaveURL(/sort=duration/);
  await expect(nameLinks(page).first()).toHaveText(items[0]?.name ?? '');
});

test('Previous is off at the top of the table and keeps its place', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'class');
  await page.goto(participantPage('class', items[0]?.id ?? ''));
  await expect(page.getByRole('link', { name: /Next/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Previous/ })).toBeDisabled();
});

test('parts that fail alike say so once, and one retry reads them all', async ({ page, request, simulator }) => {
  const { items } = await readParticipants(request, 'standup');
  await simulator.fault(/peer-report/, { kind: 'html-page' });
  await page.goto(participantPage('standup', items[1]?.id ?? '', 'filters=device_info,ip_information,events'));
  const note = page.getByRole('alert').filter({ hasText: /cannot be understood/ });
  await expect(note).toHaveCount(1);
  await expect(note).toContainText('3 parts could not be read');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeVisible();
  await simulator.clearFaults();
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Try again' });
    if ((await again.count()) > 0) await again.first().click({ timeout: 1_000 });
    await expect(page.getByRole('region', { name: 'Device', exact: true }).getByText('Browser')).toBeVisible({ timeout: 1_000 });
    await expect(page.getByRole('alert').filter({ hasText: /could not be read/ })).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test('a part that fails says so in its own panel and can be read again', async ({ page, request, simulator }) => {
  const { items } = await readParticipants(request, 'standup');
  await simulator.fault(/filters=device_info/, { kind: 'html-page' });
  await page.goto(participantPage('standup', items[0]?.id ?? '', 'filters=device_info,ip_information'));
  const device = page.getByRole('region', { name: 'Device', exact: true });
  await expect(device.getByRole('alert')).toContainText('cannot be understood');
  await expect(page.getByRole('region', { name: 'Place and network address' }).getByRole('alert')).toHaveCount(0);
  await simulator.clearFaults();
  await expect(async () => {
    await device.getByRole('button', { name: 'Try again' }).click({ timeout: 1_000 });
    await expect(device.getByText('Browser')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test('nothing that is read moves while the parts come, with all filters in the address', async ({ page, request }) => {
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') globalThis.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const { items } = await readParticipants(request, 'class', 'sort=name');
  const { promise: held, resolve: letCome } = Promise.withResolvers<void>();
  await page.route(/[?&]filters=/, async (route) => {
    if (route.request().resourceType() === 'fetch') await held;
    await route.continue();
  });
  const filters = switches.map(({ filter }) => filter).join(',');
  await page.goto(participantPage('class', items[0]?.id ?? '', `filters=${filters}`));
  await expect(page.getByRole('region', { name: 'Quality', exact: true }).locator('[aria-busy="true"]')).toBeVisible();
  letCome();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('table', { name: /^Events/ })).toBeAttached();
  expect(await page.evaluate(() => globalThis.moved)).toBeLessThan(0.1);
});
