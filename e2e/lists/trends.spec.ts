import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test as base } from '@/e2e/support/fixtures';
import { startPair } from '@/e2e/support/start-pair';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import type { TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { demoBudget } from '@/scripts/start-simulator';

const more = { ARCHIVE: 'auto', PROVIDER_BUDGET: demoBudget };

/** A pair whose worker lists and reads by itself, by this machine's clock: it goes by the weeks up to now. */
const test = base.extend<object, { workingPair: Awaited<ReturnType<typeof startPair>> }>({
  workingPair: [
    async ({ credentials }, use, { workerIndex }) => {
      const pair = await startPair(credentials, `trends-${workerIndex}`, more, 'demo', new Date().toISOString());
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pair: ({ workingPair }, use) => use(workingPair),
});

const strip = (page: Page) => page.getByRole('region', { name: /4 weeks/ });
const figure = (page: Page, name: string) =>
  strip(page)
    .locator('dl > div')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
    .locator('dd');
const trendsOf = async (request: APIRequestContext): Promise<TrendsAnswer> => (await request.get('/api/sources/realtimekit/trends')).json();

/** Once the worker has listed and read the weeks. */
async function whenRead(request: APIRequestContext): Promise<TrendsAnswer> {
  const isRead = async () => {
    const { people, before } = await trendsOf(request);
    return people !== null && before.people !== null;
  };
  // What is added up is kept for a minute.
  await expect.poll(isRead, { timeout: 120_000, intervals: [2_000] }).toBe(true);
  return trendsOf(request);
}

const weeksMs = 28 * 86_400_000;

test.describe('the strip above the sessions', () => {
  test.describe.configure({ mode: 'serial' });

  test('tells of the last four weeks what the list tells of them, and what changed since the four before', async ({ page, request }) => {
    test.setTimeout(180_000);
    const trends = await whenRead(request);
    const to = Date.parse(trends.asOf ?? '');
    const days = new URLSearchParams({ perPage: '200', from: new Date(to - weeksMs).toISOString(), to: new Date(to).toISOString() });
    const list: SessionsAnswer = await (await request.get(`/api/sources/realtimekit/sessions?${days}`)).json();
    const ended = list.items.filter(({ status }) => status === 'ended');
    expect(list.total).toBe(list.items.length);
    expect(trends.sessions).toBe(list.total);
    expect(trends.people).toBe(ended.reduce((sum, { people }) => sum + (people ?? 0), 0));

    await page.goto('/realtimekit/sessions');
    await expect(figure(page, 'Sessions')).toContainText(/^\d+(\d+ (more|fewer)|as many)$/);
    await expect(figure(page, 'Sessions')).toContainText(`${trends.sessions}`);
    await expect(figure(page, 'People')).toContainText((trends.people ?? 0).toLocaleString('en-US'));
    await expect(figure(page, 'Attendance')).toContainText(`${Math.floor((trends.averageAttendance ?? 0) * 100)} %`);
    await expect(strip(page)).toContainText('Last 4 weeks beside the 4 before');
    await checkWords(page);
    await checkAccess(page);
    await strip(page).getByRole('button', { name: 'People' }).focus();
    await expect(page.getByRole('tooltip')).toHaveText('Those of each session added up: who was in two is counted twice.');
  });

  test('is drawn with the page, moves nothing, and stays about the whole source whatever is searched', async ({
    page,
    request,
    browser,
    pair,
  }) => {
    const { sessions } = await trendsOf(request);
    const drawn = await (await request.get('/realtimekit/sessions', { headers: { 'sec-fetch-dest': 'document' } })).text();
    expect(drawn).toContain('Last 4 weeks');
    const place = async (shown: Page) => {
      await shown.goto('/realtimekit/sessions?search=nothing+is+called+so');
      await expect(figure(shown, 'Sessions')).toContainText(`${sessions}`);
      return [await strip(shown).boundingBox(), await shown.getByRole('searchbox').boundingBox()];
    };
    const still = await browser.newContext({ javaScriptEnabled: false, baseURL: pair.url });
    const asDrawn = await place(await still.newPage());
    await still.close();
    expect(await place(page)).toEqual(asDrawn);
    await expect(page.getByText('No session matches')).toBeVisible();
  });

  test('stays when the provider fails, and fits on a phone', async ({ page, request, simulator }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { sessions } = await trendsOf(request);
    await simulator.fault(/\/sessions/, { kind: 'status', status: 500 });
    await page.goto('/realtimekit/sessions?search=another+word');
    await expect(page.getByText(/as they were last listed/)).toBeVisible({ timeout: 20_000 });
    await expect(figure(page, 'Sessions')).toContainText(`${sessions}`);
    await checkWidth(page);
  });
});

base('nothing is shown of weeks that nobody has listed', async ({ page, request }) => {
  await page.goto('/realtimekit/sessions');
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  expect(await trendsOf(request)).toMatchObject({ sessions: null, asOf: null });
});
