// `npm run check`: lint, types, rooms and unit tests, in about a minute. `npm test` does all.
import { installPackages } from './install-packages';
import { prepareMessages } from './prepare-messages';
import { runCommand } from './run-command';
import { fail, say } from './say';

await installPackages();
await prepareMessages();
await import('./check-messages');

const steps: readonly [name: string, command: string, args: string[]][] = [
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit']],
  ['rooms and unit tests', 'vitest', ['run', '--project', 'pure', '--project', 'isolated', ...process.argv.slice(2)]],
];

for (const [name, command, args] of steps) {
  say(name);
  if ((await runCommand(command, args)) !== 0) fail(`${name}: failed.`);
}
