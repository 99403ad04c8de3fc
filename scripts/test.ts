// `npm test`: everything set up and every test run. Ends at the first part that fails.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build-app';
import { findChromium } from './find-chromium';
import { installPackages } from './install-packages';
import { prepareMessages } from './prepare-messages';
import { root, runCommand } from './run-command';
import { fail, say } from './say';

const out = path.join(root, '.next', 'test-results');
let passed = 0;

async function step(name: string, command: string, args: string[], env: Record<string, string | undefined> = {}): Promise<void> {
  say(name);
  const code = await runCommand(command, args, env);
  if (code !== 0) fail(`${name}: failed (exit code ${code}).`);
}

function report(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(out, file), 'utf8'));
}

await installPackages();
await prepareMessages();
await import('./check-messages');
mkdirSync(out, { recursive: true });
await step('lint and format', 'biome', ['check', '--error-on-warnings', '.']);
await buildApp();
mkdirSync(out, { recursive: true });
await step('types', 'tsc', ['--noEmit']);
await step('nothing unused', 'knip', ['--treat-config-hints-as-errors']);
await step('unit, property and contract tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${path.join(out, 'unit.json')}`,
]);
passed += Number(report('unit.json').numPassedTests);
const chromium = await findChromium();
await step('journeys in Chromium', 'playwright', ['test', ...process.argv.slice(2)], {
  CHROME_PATH: chromium,
  PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(out, 'journeys.json'),
});
passed += Number((report('journeys.json').stats as { expected: number }).expected);
console.log(`${passed} passed, 0 failed`);
