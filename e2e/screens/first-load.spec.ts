import { expect, type Page } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import type { Pair } from '@/e2e/support/start-pair';
import { firstLoadOf } from '@/scripts/first-load';
import { scenarioIds } from '@/simulator/scenario-ids';

interface Limits {
  /** kB of script, gzip, and as it is sent. They go down when a page does, and up for no library. */
  gzip: number;
  sent: number;
}

const pages: readonly [page: string, address: string, limits: Limits][] = [
  ['the list of sessions', '/realtimekit/sessions', { gzip: 192, sent: 164 }],
  ['a session', sessionPage('class'), { gzip: 200, sent: 170 }],
  ['a participant', participantPage('class', 'nobody'), { gzip: 204, sent: 174 }],
];

/** One for each part of a page (`turbopackChunking` in next.config.js), and those of Next. */
const mostScripts = 10;

async function expectWithin(name: string, limits: Limits, url: string, headers: Record<string, string> = {}): Promise<void> {
  const { kilobytes, sentKilobytes, libraries, scripts } = await firstLoadOf(url, headers);
  console.log(`first load of ${name}: ${kilobytes.toFixed(1)} kB, sent ${sentKilobytes.toFixed(1)} kB in ${scripts} scripts`);
  expect(libraries).toEqual([]);
  expect(scripts).toBeLessThanOrEqual(mostScripts);
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThanOrEqual(limits.gzip);
  expect(sentKilobytes).toBeGreaterThan(40);
  expect(sentKilobytes).toBeLessThanOrEqual(limits.sent);
}

for (const [page, address, limits] of pages) {
  test(`the first load of ${page} stays below ${limits.gzip} kB, without zod and charts`, ({ pair }) =>
    expectWithin(page, limits, `${pair.url}${address}`));
}

async function makeLink(page: Page, pair: Pair): Promise<URL> {
  const data = { source: 'realtimekit', sessionId: scenarioIds.class, title: 'Week 47' };
  const made = await page.request.post(`${pair.url}/api/reports`, { headers: { origin: pair.url }, data });
  expect(made.status()).toBe(201);
  return new URL((await made.json()).link, pair.url);
}

test('the first load of a report stays below 190 kB, without zod and charts', async ({ page, pair }) => {
  const link = await makeLink(page, pair);
  const headers = { authorization: `Bearer ${link.hash.slice(1)}` };
  await expectWithin('a report', { gzip: 190, sent: 162 }, `${pair.url}${link.pathname}`, headers);
});

/** All that a phone loads to show a page. */
async function loadedBy(page: Page, url: string): Promise<{ requests: number; kilobytes: number }> {
  await page.setViewportSize({ width: 412, height: 823 });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let [requests, bytes] = [0, 0];
  session.on('Network.responseReceived', () => requests++);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url);
  await expect(page.getByRole('rowheader').last()).toBeVisible();
  await page.waitForLoadState('networkidle');
  return { requests, kilobytes: bytes / 1000 };
}

test('a report takes at most 16 requests and 255 kB on a phone, a session 17 and 285 kB', async ({ page, pair, browser }) => {
  const link = await makeLink(page, pair);
  const report = await loadedBy(page, link.href);
  console.log(`a report: ${report.requests} requests, ${report.kilobytes.toFixed(1)} kB`);
  expect(report.requests).toBeLessThanOrEqual(16);
  expect(report.kilobytes).toBeLessThanOrEqual(255);
  // Somebody else's, which has no file of it yet.
  const context = await browser.newContext();
  await context.addCookies([{ name: 'rollcall.timeZone', value: 'Europe/Berlin', url: pair.url }]);
  const other = await context.newPage();
  const session = await loadedBy(other, `${pair.url}${sessionPage('class')}`);
  console.log(`a session: ${session.requests} requests, ${session.kilobytes.toFixed(1)} kB`);
  expect(session.requests).toBeLessThanOrEqual(17);
  expect(session.kilobytes).toBeLessThanOrEqual(285);
  await context.close();
});
