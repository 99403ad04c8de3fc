import { expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { firstLoadOf } from '@/scripts/first-load';

/** kB of script, gzip. They go down when a page does, and up for no library. */
const limits: readonly [page: string, address: string, kilobytes: number][] = [
  ['the list of sessions', '/realtimekit/sessions', 205],
  ['a session', sessionPage('class'), 225],
  ['a participant', participantPage('class', 'nobody'), 225],
  ['a report', '/r/AAAAAAAAAAAAAAAAAAAAAA', 225],
];

for (const [page, address, limit] of limits) {
  test(`the first load of ${page} stays below ${limit} kB, without zod and charts`, async ({ pair }) => {
    const { kilobytes, libraries } = await firstLoadOf(`${pair.url}${address}`);
    console.log(`first load of ${page}: ${kilobytes.toFixed(1)} kB`);
    expect(libraries).toEqual([]);
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(limit);
  });
}
