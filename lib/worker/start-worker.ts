import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Worker } from 'node:worker_threads';
import { log } from '@/lib/log';

/** What the worker may keep in memory, MB: a session of 50,000 people takes some 300. */
const maxHeapMb = 1_024;
/**
 * For what lives shortly, MB: the worker has time to tidy more often, and Node's own 48 MB would stay taken between two
 * jobs.
 */
const maxYoungMb = 12;
const restartMs = 5_000;
const maxRestartMs = 5 * 60_000;

/** The worker of this process. */
export interface RunningWorker {
  /** Ends it: what it does is given back, and its lease is given up. Resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts the worker in a thread of its own, and again whenever that breaks down, a little later each time. */
export function startWorker(): RunningWorker {
  const holder = `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`;
  let thread: Worker | null = null;
  let isStopping = false;
  let failures = 0;
  let again: NodeJS.Timeout | undefined;

  function start(): void {
    const started = Date.now();
    thread = new Worker(new URL('./thread.ts', import.meta.url), {
      name: 'worker',
      workerData: { holder },
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: maxYoungMb },
    });
    thread.unref();
    thread.on('error', (error: unknown) => {
      log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the worker broke down');
    });
    thread.on('exit', () => {
      thread = null;
      if (isStopping) return;
      failures = Date.now() - started > maxRestartMs ? 0 : failures + 1;
      again = setTimeout(start, Math.min(maxRestartMs, restartMs * 2 ** failures)).unref();
    });
  }
  start();

  return {
    async stop() {
      isStopping = true;
      clearTimeout(again);
      const running = thread;
      if (running === null) return;
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      running.postMessage('stop');
      await ended;
    },
  };
}
