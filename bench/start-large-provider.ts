import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { environment, root } from '@/scripts/run-command';

export interface LargeProvider {
  origin: string;
  stop(): void;
}

/** Starts a provider of `largeSession` with so many people, in a process of its own: what it holds is not measured. */
export function startLargeProvider(people: number): Promise<LargeProvider> {
  const script = path.join(root, 'bench', 'large-provider.ts');
  const child = spawn(process.execPath, ['--import', './scripts/alias.mjs', script, String(people)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(),
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the provider ended with code ${code}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({ origin: (JSON.parse(line) as { origin: string }).origin, stop: () => child.kill('SIGTERM') });
    });
  });
}
