import { expect, type Page, type Request } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import type { Pair } from '@/e2e/support/start-pair';
import { scenarioIds } from '@/simulator/scenario-ids';

interface Made {
  link: string;
  id: string;
  key: string;
  path: string;
}

async function share(page: Page, pair: Pair, settings: object = {}): Promise<Made> {
  const data = {
    source: 'realtimekit',
    sessionId: scenarioIds.class,
    title: 'Week 47',
    include: { detail: true },
    names: 'full',
    ...settings,
  };
  const made = await page.request.post(`${pair.url}/api/reports`, { headers: { origin: pair.url }, data });
  expect(made.status()).toBe(201);
  const link = new URL((await made.json()).link, pair.url);
  return { link: link.href, id: link.pathname.split('/').at(-1) ?? '', key: link.hash.slice(1), path: link.pathname };
}

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const closed = (page: Page) => page.getByRole('heading', { name: 'This report is not shown' });

test('the report is there before any script of it runs, and its key is in no address that was asked for', async ({ page, pair, watch }) => {
  watch.expectFailing(/\.js$/);
  const { link, key, path } = await share(page, pair);
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await page.route(/\/_next\/static\/chunks\/.*\.js/, (route) => route.abort());
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Week 47' })).toBeVisible();
  await expect(rows(page)).toHaveCount(12);
  await expect(
    page
      .getByRole('group', { name: /^People over time/ })
      .locator('svg')
      .first(),
  ).toBeVisible();
  expect(page.url()).toBe(link);
  for (const request of asked) {
    const headers = await request.allHeaders();
    expect(request.url()).not.toContain(key);
    expect(headers.referer ?? '').toBe('');
    const isOurs = new URL(request.url()).pathname === path && headers.authorization !== undefined;
    expect(Object.values(headers).join(' ').includes(key), request.url()).toBe(isOurs);
  }
  expect(pair.log()).not.toContain(key);
  await page.unrouteAll();
});

test('what the address asks for is there at once, and holds through reload, back and forward', async ({ page, pair, watch }) => {
  const { link } = await share(page, pair);
  const [address = '', hash = ''] = link.split('#');
  await page.goto(`${address}?perPage=25&page=2&sort=name&timeZone=America%2FNew_York#${hash}`);
  await expect(rows(page)).toHaveCount(7);
  await expect(page.getByText(/· times in America\/New York/)).toBeVisible();
  await page
    .getByRole('button', { name: 'Page 1', exact: true })
    .or(page.getByRole('button', { name: 'Previous' }))
    .first()
    .click();
  await expect(rows(page)).toHaveCount(25);
  const [first] = await rows(page).getByRole('rowheader').getByRole('link').all();
  const name = (await first?.textContent()) ?? '';
  await first?.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  // What was before the reload is asked for anew by the router, which has no key of its own.
  await page.goBack();
  await expect(rows(page)).toHaveCount(25);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  expect(page.url()).toContain(`#${hash}`);
  expect(watch.problems).toEqual([]);
});

test('an old bookmark of a person opens that person, and a link of the page is passed on with its key', async ({ page, pair, context }) => {
  const { link, key } = await share(page, pair);
  await page.goto(link);
  const person = rows(page).first().getByRole('link');
  expect(await person.getAttribute('href')).not.toContain(key);
  const name = (await person.textContent()) ?? '';
  const [opened] = await Promise.all([context.waitForEvent('page'), person.click({ modifiers: ['ControlOrMeta'] })]);
  await expect(opened.getByRole('heading', { level: 1, name })).toBeVisible();
  expect(opened.url()).toContain(`#${key}`);
  await opened.reload();
  await expect(opened.getByRole('heading', { level: 1, name })).toBeVisible();
  await opened.close();
});

test('a cut link is closed, and open as soon as the whole one stands in the same tab', async ({ page, pair, watch }) => {
  const { link } = await share(page, pair);
  watch.expectFailing(/\/r\//);
  await page.goto(link.slice(0, -4));
  await expect(closed(page)).toBeVisible();
  await page.evaluate((whole) => window.location.assign(whole), link);
  await expect(page.getByRole('heading', { level: 1, name: 'Week 47' })).toBeVisible();
  await page.goto(link.split('#')[0] ?? '');
  await expect(closed(page)).toBeVisible();
});

test('a report that cannot be reached, or is cut off on its way, says so and keeps the key for another try', async ({
  page,
  pair,
  watch,
}) => {
  const { link, path } = await share(page, pair);
  watch.expectFailing(/\/r\//);
  const unreachable = page.getByRole('heading', { name: 'The report cannot be opened' });
  const documents = (request: Request) => request.resourceType() === 'fetch' && new URL(request.url()).pathname === path;
  await page.route(`**${path}`, (route) => (documents(route.request()) ? route.fulfill({ status: 503, body: 'no' }) : route.continue()));
  await page.goto(link);
  await expect(unreachable).toBeVisible();
  await page.unrouteAll();
  await page.route(`**${path}`, async (route) => {
    if (!documents(route.request())) return route.continue();
    const answer = await route.fetch();
    const body = await answer.text();
    return route.fulfill({ response: answer, body: body.slice(0, body.length / 2) });
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(unreachable).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Week 47' })).toBeVisible();
  expect(page.url()).toBe(link);
});

test('without scripts the page says what to do, and knows nothing', async ({ browser, page, pair }) => {
  const { link } = await share(page, pair);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: { cookies: [], origins: [] } });
  const theirs = await context.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'This page needs JavaScript' })).toBeVisible();
  expect(await theirs.content()).not.toContain('Week 47');
  await context.close();
});

test('the document has no address of its own, and takes no nonce but with a key', async ({ page, pair, request }) => {
  const { id, key } = await share(page, pair);
  const address = `${pair.url}/r/${id}`;
  const nonce = `${'A'.repeat(22)}==`;
  const policyOf = async (headers: Record<string, string>) =>
    (await request.get(address, { headers })).headers()['content-security-policy'] ?? '';
  for (const inner of [`${address}/document`, `${address}/%64ocument`]) {
    const direct = await request.get(inner, { headers: { authorization: `Bearer ${key}` } });
    expect(direct.status(), inner).toBe(404);
    expect(await direct.text()).not.toContain('Week 47');
  }
  expect(await policyOf({ authorization: `Bearer ${key}`, 'x-nonce': nonce })).toContain(`'nonce-${nonce}'`);
  expect(await policyOf({ 'x-nonce': nonce })).not.toContain(nonce);
  expect(await policyOf({ authorization: `Bearer ${key}`, 'x-nonce': "x' 'unsafe-inline" })).not.toContain("script-src 'nonce-x'");
  const answer = await request.get(address, { headers: { authorization: `Bearer ${key}` } });
  expect(answer.headers().vary).toContain('Authorization');
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['x-robots-tag']).toContain('noindex');
  expect(await answer.text()).not.toContain(key);
  const wrong = await request.get(address, { headers: { authorization: 'Bearer wrong' } });
  expect(wrong.status()).toBe(404);
});

test('an open report that is asked for again is not sent again while it is the same', async ({ page, pair }) => {
  const { link, id } = await share(page, pair);
  await page.goto(link);
  const again = page.waitForResponse((answer) => new URL(answer.url()).pathname === `/api/r/${id}`);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  expect((await again).status()).toBe(304);
  await expect(page.getByRole('heading', { level: 1, name: 'Week 47' })).toBeVisible();
  await expect(rows(page)).toHaveCount(32);
});

test('a report that is revoked while it is open is closed, also for who goes back to what was before a reload', async ({
  page,
  pair,
  watch,
}) => {
  const { link, id } = await share(page, pair);
  await page.goto(link);
  await rows(page).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Everybody' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Everybody' })).toBeVisible();
  watch.expectFailing(/\/r\//);
  await page.request.delete(`${pair.url}/api/reports/${id}`, { headers: { origin: pair.url } });
  await page.goBack();
  await expect(closed(page)).toBeVisible();
  await page.reload();
  await expect(closed(page)).toBeVisible();
});

test('reading a report again in its tab is one opening, and asking for its head is none', async ({ page, pair }) => {
  const { link, id, key } = await share(page, pair);
  const opens = async (): Promise<number> => (await (await page.request.get(`${pair.url}/api/reports/${id}`)).json()).report.opens;
  await page.request.head(`${pair.url}/r/${id}`, { headers: { authorization: `Bearer ${key}` } });
  expect(await opens()).toBe(0);
  await page.goto(link);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Week 47' })).toBeVisible();
  expect(await opens()).toBe(1);
});
