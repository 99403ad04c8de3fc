// `npm start`: everything set up and the production build served, on the simulator's data when no credentials are set.
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseHeld, databaseFileOf, holdDatabase, holderWords } from '@/lib/db/one-server';
import { storageProblem } from '@/lib/storage-problem';
import { buildApp } from './build-app';
import { portProblem } from './check-port';
import { everywhere } from './everywhere';
import { installPackages } from './install-packages';
import { root } from './run-command';
import { fail, say } from './say';
import { startServer } from './start-server';
import { demoEnv, demoWorld, startSimulator } from './start-simulator';

const envFile = path.join(root, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

const port = Number(process.env.PORT || '3000');
if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT must be a whole number from 1 to 65535, not "${process.env.PORT}".`);

const problem = await portProblem(port, everywhere());
if (problem !== null) fail(problem);

const credentials = ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID', 'REALTIMEKIT_APP_ID', 'VIDEOSDK_API_KEY', 'VIDEOSDK_SECRET'];
const demo = credentials.every((name) => !process.env[name] && !process.env[`${name}_FILE`]);

// The server's own folder is another one: what is relative is so to where Rollcall was started.
const dataFolder = path.resolve(root, process.env.ROLLCALL_DATA || 'data');
// Held while packages and build are made, so that nobody's are changed under a server that runs.
const letGo =
  !demo && process.env.DATABASE_URL
    ? null
    : await holdDatabase({ folder: dataFolder, file: databaseFileOf(demo) }, (holder) =>
        say(`${holderWords(holder)} has the database; waiting for at most 30 s`),
      ).catch((error: unknown) => fail(`${error instanceof DatabaseHeld ? error.message : `${storageProblem(error)} (${dataFolder})`}.`));

await installPackages();
await buildApp();

let running: ChildProcess | null = null;
// Set before anything is started: a signal that comes while the server is starting ends it too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (running === null) process.exit(1);
    running.kill('SIGTERM');
  });

// It is asked until the server has ended.
const simulator = demo ? await startSimulator(demoWorld) : null;
process.on('exit', () => simulator?.process.kill('SIGTERM'));
const env = { ...demoEnv(simulator), ROLLCALL_DATA: dataFolder };
const onStart = (child: ChildProcess) => {
  running = child;
};
letGo?.();
const server = await startServer({ port, host: everywhere(), env, onStart }).catch((error: Error) => fail(`${error.message}.`));
server.on('exit', (code) => process.exit(code ?? 1));

say(
  demo
    ? `http://localhost:${port} shows the simulator's invented data, because no provider credentials are set (see the README).`
    : `http://localhost:${port} shows your sessions to whoever signs in. It listens on all addresses of this machine (see the README for TLS).`,
);
