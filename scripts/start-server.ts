import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { environment, root } from './run-command';
import { serverArenas, serverThreads } from './server-threads';

interface Options {
  port: number;
  /** The address to listen on; the environment's `HOSTNAME` is never taken. */
  host: string;
  env?: Record<string, string | undefined>;
  /** Is given the process at once: it runs before it answers. */
  onStart?: (child: ChildProcess) => void;
  /** An open file that takes what the server prints; by default it is shown. */
  output?: number;
}

/** What a process has to have before it starts. */
const ofProcess = { UV_THREADPOOL_SIZE: serverThreads, MALLOC_ARENA_MAX: serverArenas };

/** Starts the production build and resolves once `/api/health` answers 200; rejects when the server ends before. */
export async function startServer({ port, host, env = {}, output, onStart }: Options): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, '.next', 'standalone', 'server.js')], {
    cwd: root,
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
    env: environment({ NODE_ENV: 'production', ...ofProcess, ...env, PORT: String(port), HOSTNAME: host }),
  });
  onStart?.(child);
  let ended: number | null = null;
  const exit = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      ended = code ?? 1;
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}/api/health`;
  while (ended === null) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok && ended === null) return child;
    await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  throw new Error(`the server ended with code ${ended}`);
}
