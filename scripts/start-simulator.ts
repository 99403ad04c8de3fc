import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { environment, root } from './run-command';

export interface RunningSimulator {
  process: ChildProcess;
  /** The line of JSON it printed: base URLs, ids and tokens, as `ROLLCALL_DEMO` takes them. */
  line: string;
}

/**
 * The world that visitors see, its school and company in this machine's zone, so that their hours look like hours to
 * whoever tries it here.
 */
export const demoWorld = ['--world', 'demo', '--zone', Intl.DateTimeFormat().resolvedOptions().timeZone];

/** Nobody else uses the simulator's calls, so that its weeks are read whole within the first minutes. */
export const demoBudget = '10000';

/** What a server is told that shows the simulator's data; without one, that there is none. */
export function demoEnv(simulator: RunningSimulator | null): Record<string, string | undefined> {
  if (simulator === null) return { ROLLCALL_DEMO: undefined };
  return { ROLLCALL_DEMO: simulator.line, PROVIDER_BUDGET: process.env.PROVIDER_BUDGET || demoBudget };
}

/**
 * Starts the simulator as a process of its own on a free port of the loopback address; resolves once it listens. It
 * ends when this process does.
 */
export async function startSimulator(args: string[] = []): Promise<RunningSimulator> {
  const script = path.join(root, 'simulator', 'main.ts');
  const child = spawn(
    process.execPath,
    ['--import', new URL('./alias.mjs', import.meta.url).href, script, '--port', '0', '--stdin-close-exits', ...args],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'], env: environment() },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the simulator ended with code ${code} before it listened`)));
    createInterface({ input: child.stdout }).once('line', (line) => resolve({ process: child, line }));
  });
}
