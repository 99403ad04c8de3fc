import { expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { firstLoadOf } from '@/scripts/first-load';

/** kB of script, gzip. They go down when a page does, and up for no library. */
const limits: readonly [page: string, address: string, kilobytes: number][] = [
  ['the list of sessions', '/realtimekit/sessions', 200],
  ['a session', sessionPage('class'), 214],
  ['a participant', participantPage('class', 'nobody'), 209],
  ['a report', '/r/AAAAAAAAAAAAAAAAAAAAAA', 208],
];

/** One for each part of a page (`turbopackChunking` in next.config.js), and those of Next. */
const mostScripts = 10;

for (const [page, address, limit] of limits) {
  test(`the first load of ${page} stays below ${limit} kB, without zod and charts`, async ({ pair }) => {
    const { kilobytes, libraries, scripts } = await firstLoadOf(`${pair.url}${address}`);
    console.log(`first load of ${page}: ${kilobytes.toFixed(1)} kB in ${scripts} scripts`);
    expect(libraries).toEqual([]);
    expect(scripts).toBeLessThanOrEqual(mostScripts);
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(limit);
  });
}
