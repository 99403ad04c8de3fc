// `npm run bench`: every figure of bench/README.md with its target, and whether it is met. `npm run bench --
// first-load` runs that one alone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildApp } from './build-app';
import { installPackages } from './install-packages';
import { root, runCommand } from './run-command';
import { fail, say } from './say';

const benches = [
  'first-load',
  'opened-pages',
  'bytes-to-answer',
  'large-session',
  'large-memory',
  'large-files',
  'participants-rate',
  'rendering',
  'archived-views',
  'four-weeks',
  'live-viewers',
  'revoke',
  'many-viewers',
  'instances',
  'history',
  'worker',
  'many-rows',
  'shutdown',
  'kill',
  'sign-in-timing',
  'backup',
];

/** Installs what is only compared with, unless exactly that is installed already. */
async function installRivals(): Promise<void> {
  const folder = path.join(root, 'bench');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(folder, 'node_modules', '.rollcall-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing what bench/ compares with');
  const code = await runCommand('npm', ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) fail('npm could not install the packages of bench/; its message stands above.');
  writeFileSync(stamp, wanted);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.includes(name));
if (unknown.length > 0) fail(`there is no bench ${unknown.join(', ')}; there are ${benches.join(', ')}.`);

await installPackages();
await installRivals();
await buildApp();

const [load = 0] = os.loadavg();
if (load > os.cpus().length / 2)
  say(`the machine is busy (load ${load.toFixed(1)} on ${os.cpus().length} cores): other work disturbs what is measured.`);
const missed: string[] = [];
for (const name of asked.length > 0 ? asked : benches) {
  const flags = ['--import', './scripts/alias.mjs', '--conditions=react-server', '--expose-gc'];
  if ((await runCommand(process.execPath, [...flags, `bench/${name}.ts`])) !== 0) missed.push(name);
}
console.log(missed.length === 0 ? '\nEvery target is met.' : `\nNot every target is met: see ${missed.join(', ')} above.`);
process.exit(missed.length === 0 ? 0 : 1);
