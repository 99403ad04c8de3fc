import { type APIRequestContext, type Browser, expect, type Page, type Response } from '@playwright/test';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { readParticipants } from '@/e2e/support/people-table';
import type { Pair } from '@/e2e/support/start-pair';
import type { PageWatch } from '@/e2e/support/watch-page';
import { scenarioIds } from '@/simulator/scenario-ids';

const stranger = { cookies: [], origins: [] };
const title = 'Week 47, for the office';

async function makeReport(request: APIRequestContext, { url }: Pair, data: object): Promise<string> {
  const made = await request.post('/api/reports', {
    headers: { origin: url },
    data: { source: 'realtimekit', sessionId: scenarioIds.class, title, include: { detail: true }, ...data },
  });
  expect(made.status()).toBe(201);
  return (await made.json()).link;
}

async function openAsStranger(browser: Browser, watch: PageWatch, { url }: Pair, address: string): Promise<Page> {
  const context = await browser.newContext({ storageState: stranger, timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  watch.attach(page, url);
  await page.goto(new URL(address, url).href);
  return page;
}

/** A link's address with a query in it. */
const withQuery = (link: string, query: string) => link.replace('#', `?${query}#`);
const personIn = (page: Page) => new URL(page.url()).searchParams.get('person');

test('a report says until when it is open, in the zone its times are in', async ({ browser, request, pair, watch }) => {
  const expiresAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const link = await makeReport(request, pair, { expiresAt, timeZone: 'America/St_Johns' });
  const page = await openAsStranger(browser, watch, pair, link);
  const clock = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(Date.parse(expiresAt));
  const line = page.getByText(/^Open until/);
  await expect(line).toHaveText(
    new RegExp(`until \\w{3} \\d+ \\w{3} \\d{4}, ${clock('America/St_Johns')}, America/St Johns \\(UTC−[23]:30\\)$`),
  );
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('UTC');
  await expect(line).toHaveText(new RegExp(`, ${clock('UTC')}, UTC$`));
  await page.context().close();
});

test('a person’s page names the session and leads along the list, and nothing hidden orders it', async ({
  browser,
  request,
  pair,
  watch,
}) => {
  const { items } = await readParticipants(request, 'class', 'sort=name');
  const link = await makeReport(request, pair, { names: 'none' });
  // Sorted by what is hidden, it is the list as it comes.
  const query = 'sort=name&order=asc&perPage=25';
  const page = await openAsStranger(browser, watch, pair, withQuery(link, query));
  const bodies: Promise<string>[] = [];
  page.on('response', (response: Response) => {
    if (response.url().includes('/api/r/')) bodies.push(response.text().catch(() => ''));
  });
  const links = page.getByRole('rowheader').getByRole('link');
  await expect(links).toHaveCount(25);
  const idsOf = () => links.evaluateAll((found) => found.map((one) => new URL((one as HTMLAnchorElement).href).searchParams.get('person')));
  const first = await idsOf();
  const plain = await openAsStranger(browser, watch, pair, withQuery(link, 'perPage=25'));
  await expect(plain.getByRole('rowheader').getByRole('link')).toHaveCount(25);
  expect(
    await plain
      .getByRole('rowheader')
      .getByRole('link')
      .evaluateAll((found) => found.map((one) => new URL((one as HTMLAnchorElement).href).searchParams.get('person'))),
  ).toEqual(first);
  await plain.context().close();

  await links.first().click();
  const steps = page.getByRole('navigation', { name: 'People of this report' });
  await expect(steps).toContainText(title);
  await expect(page.getByRole('heading', { level: 1, name: 'Name hidden' })).toBeVisible();
  await expect(steps.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  const next = steps.getByRole('button', { name: 'Next' });
  await next.focus();
  const walked = [personIn(page)];
  for (let count = 1; count < items.length; count++) {
    await expect(next).not.toHaveAttribute('aria-disabled');
    await page.keyboard.press('Enter');
    await expect.poll(() => personIn(page)).not.toBe(walked.at(-1));
    await expect(next).toBeFocused();
    walked.push(personIn(page));
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('heading', { name: 'Presence' })).toBeVisible();
  await page.keyboard.press('Enter');
  expect(personIn(page)).toBe(walked.at(-1));
  expect(new Set(walked).size).toBe(items.length);
  expect(walked.slice(0, 25)).toEqual(first);
  await steps.getByRole('button', { name: 'Everybody' }).click();
  await expect(links).toHaveCount(items.length - 25);
  expect(await idsOf()).toEqual(walked.slice(25));

  const sent = (await Promise.all(bodies)).join('\n');
  expect(sent.length).toBeGreaterThan(10_000);
  const connections = await Promise.all(
    items
      .slice(0, 5)
      .map(async ({ id }) => (await request.get(`/api/sources/realtimekit/sessions/${scenarioIds.class}/participants/${id}`)).json()),
  );
  const hidden = [
    scenarioIds.class,
    ...items.flatMap(({ id, name, externalId }) => [id, name ?? id, externalId ?? id]),
    ...connections.flatMap((answer) => answer.connections.map(({ id }: { id: string }) => id)),
  ];
  expect(hidden.filter((text) => sent.includes(text))).toEqual([]);
  await page.context().close();
});

test('the page of a person of a report fits phones, is accessible, and its paper names the session', async ({
  browser,
  request,
  pair,
  watch,
}) => {
  const link = await makeReport(request, pair, { names: 'initials' });
  const page = await openAsStranger(browser, watch, pair, link);
  await page.getByRole('rowheader').getByRole('link').first().click();
  const steps = page.getByRole('navigation', { name: 'People of this report' });
  await expect(page.getByRole('heading', { name: 'Presence' })).toBeVisible();
  for (const width of [1440, 390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(steps.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
    await checkWidth(page);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await checkAccess(page, colorScheme === 'light' ? [] : ['color-contrast']);
  }
  await checkWords(page);
  // Connections have no names of their own here, so none is called nameless.
  await expect(page.getByRole('table', { name: /^Connections/ })).toBeVisible();
  await expect(page.getByText('No name')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(steps.getByText(title)).toBeVisible();
  await expect(steps.getByRole('button')).toHaveCount(0);
  await page.context().close();
});
