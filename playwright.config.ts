import { defineConfig, devices } from '@playwright/test';
import type { Options } from '@/e2e/support/fixtures';
import { findChromium } from '@/scripts/find-chromium';

/** Journeys of members, whom the demo has none of. */
const signedIn = [
  ...['access.spec.ts', 'hash-flood.spec.ts', 'pseudo-access.spec.ts'],
  ...['status.spec.ts', 'audit.spec.ts', 'erasure.spec.ts'],
];

const inCi = Boolean(process.env.CI);

export default defineConfig<object, Options>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  forbidOnly: inCi,
  retries: inCi ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 960 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: await findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        '--force-color-profile=srgb',
      ],
    },
  },
  projects: [
    {
      name: 'demo',
      testIgnore: [...signedIn, 'canary.spec.ts'],
      use: { credentials: 'demo' },
    },
    // The same server with a provider's settings of its own, as an operator sets them; only the upstream address is the
    // simulator's.
    {
      name: 'credentials',
      testMatch: ['find-session.spec.ts', 'secrets.spec.ts', 'canary.spec.ts', 'provider-calls.spec.ts', ...signedIn],
      use: { credentials: 'real' },
    },
  ],
});
