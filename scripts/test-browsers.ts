// `npm run test:browsers`: the main journeys in Firefox and WebKit, as far as they are installed. `npm run
// test:browsers -- webkit` runs them there alone. No part of `npm test`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type Driver, NotOffered } from '@/e2e/browsers/driver';
import { findBrowsers } from '@/e2e/browsers/installed';
import { runJourneys, type Step } from '@/e2e/browsers/journeys';
import { admin, type Pair, startPair } from '@/e2e/support/start-pair';
import { buildApp } from './build-app';
import { installPackages } from './install-packages';
import { root } from './run-command';
import { fail, say } from './say';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** What runs beside us, and ends with us however that comes. */
const running = new Set<() => Promise<void>>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, async () => {
    for (const end of running) await end();
    process.exit(1);
  });

async function beside<Value>(end: () => Promise<void>, run: () => Promise<Value>): Promise<Value> {
  running.add(end);
  try {
    return await run();
  } finally {
    running.delete(end);
    await end();
  }
}

/** Runs every journey in one browser; what fails is told and does not end the others. */
async function runIn({ name, start }: Browser, { url }: Pair): Promise<Outcome> {
  const folder = path.join(root, '.next', 'test-results', 'browsers', name.toLowerCase());
  mkdirSync(folder, { recursive: true });
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const browser = await start();
  const step: Step = async (what, run, picture) => {
    try {
      await run();
      outcome.passed++;
      console.log(`  ${name}: ${what}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      outcome[error instanceof NotOffered ? 'skipped' : 'failed']++;
      console.log(`  ${name}: ${error instanceof NotOffered ? 'skipped' : 'FAILED'}: ${what}: ${reason}`);
    }
    if (picture !== undefined) await browser.screenshot(path.join(folder, `${picture}.png`));
  };
  const newWindow = async (look: (window: Driver) => Promise<void>) => {
    const window = await start();
    await beside(window.close, () => look(window));
  };
  await beside(browser.close, () => runJourneys(browser, step, { url, admin, newWindow }));
  say(`pictures of ${name} are in ${path.relative(root, folder)}`);
  return outcome;
}

await installPackages();
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const found = findBrowsers().filter(({ name }) => asked.length === 0 || asked.includes(name.toLowerCase()));
const browsers: Browser[] = [];
for (const browser of found) {
  if ('missing' in browser) say(`${browser.name} is not installed: ${browser.missing}`);
  else browsers.push(browser);
}
if (browsers.length === 0) fail('there is no browser to test in.');
await buildApp();
const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const browser of browsers) {
  const pair = await startPair('real', `browsers-${browser.name.toLowerCase()}`);
  const outcome = await beside(pair.stop, () => runIn(browser, pair));
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += outcome[key];
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
