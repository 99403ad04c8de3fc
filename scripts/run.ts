// Runs one of the project's own programs (biome, tsc, vitest …) after making sure that it is installed.
import { installPackages } from './install-packages';
import { prepareMessages } from './prepare-messages';
import { runCommand } from './run-command';

const [command, ...args] = process.argv.slice(2);
await installPackages();
await prepareMessages();
process.exit(await runCommand(command ?? 'biome', args));
