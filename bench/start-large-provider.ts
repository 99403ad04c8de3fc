import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { environment, root } from '@/scripts/run-command';

/** So many ended sessions of so many people each. */
export interface PlannedSessions {
  people: number;
  sessions: number;
}

export interface LargeProvider {
  origin: string;
  stop(): void;
}

/**
 * Starts a provider of these sessions, the newest first, in a process of its own: what it holds is not measured. The
 * first of them is `largeSession`. It answers each call after `latencyMs`.
 */
export function startLargeProvider(plan: PlannedSessions[], latencyMs = 0): Promise<LargeProvider> {
  const script = path.join(root, 'bench', 'large-provider.ts');
  const child = spawn(process.execPath, ['--import', './scripts/alias.mjs', script, JSON.stringify(plan), String(latencyMs)], {
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
