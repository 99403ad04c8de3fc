import { test as base, expect } from '@playwright/test';
import type { SimulatorControl } from './simulator-control';
import { type Credentials, type Pair, startPair, type World } from './start-pair';
import { PageWatch } from './watch-page';
import { makeMovesWait } from './when-ready';

export interface Options {
  credentials: Credentials;
}

interface WorkerFixtures {
  credentials: Credentials;
  world: World;
  /** One simulator and one server for all tests of a worker. */
  sharedPair: Pair;
}

interface TestFixtures {
  /**
   * True for tests that break the provider: the server remembers limits and outages, so they get a pair for themselves.
   */
  ownServers: boolean;
  pair: Pair;
  /** What a test may turn on the simulator; faults are cleared after each test. */
  simulator: SimulatorControl;
  /** Fails the test when the page complains, unless the failure was announced. */
  watch: PageWatch;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  credentials: ['demo', { option: true, scope: 'worker' }],
  world: ['tests', { option: true, scope: 'worker' }],
  sharedPair: [
    async ({ credentials, world }, use, { workerIndex }) => {
      const pair = await startPair(credentials, `${credentials}-${workerIndex}`, {}, world);
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      makeMovesWait(page);
      await page.close();
      await use(browser);
    },
    { scope: 'worker' },
  ],
  ownServers: [false, { option: true }],
  pair: async ({ ownServers, credentials, world, sharedPair }, use, { testId }) => {
    if (!ownServers) return use(sharedPair);
    const pair = await startPair(credentials, testId, {}, world);
    await use(pair);
    await pair.stop();
  },
  baseURL: ({ pair }, use) => use(pair.url),
  storageState: ({ pair }, use) => use(pair.storageState),
  simulator: async ({ pair }, use) => {
    await use(pair.simulator);
    await pair.simulator.clearFaults();
    await pair.simulator.latency(0);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  watch: ({}, use) => use(new PageWatch()),
  page: async ({ page, pair, watch }, use) => {
    watch.attach(page, pair.url);
    await use(page);
    expect(watch.problems, 'what the page complained about').toEqual([]);
  },
});
