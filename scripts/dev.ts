// `npm run dev`: the development server, on the simulator's data when no credentials are set.
import { installPackages } from './install-packages';
import { prepareMessages } from './prepare-messages';
import { runCommand } from './run-command';
import { demoEnv, demoWorld, startSimulator } from './start-simulator';

await installPackages();
await prepareMessages();
const real = process.env.CLOUDFLARE_API_TOKEN || process.env.VIDEOSDK_API_KEY;
const simulator = real ? null : await startSimulator(demoWorld);
const code = await runCommand('next', ['dev', '--hostname', '127.0.0.1', '--port', process.env.PORT || '3000'], demoEnv(simulator));
simulator?.process.kill('SIGTERM');
process.exit(code);
