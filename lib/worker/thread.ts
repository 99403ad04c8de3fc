import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { isBrokenConnection } from '@/lib/broken-connection';
import { closeDatabase, database } from '@/lib/db/database';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { onBehalfOf } from '@/lib/providers/calls/call-purpose';
import { runWorker } from './run-worker';

// The thread of the worker: it has handles, caches and a heap of its own, and knows nothing of the one that answers.
const stop = new AbortController();
parentPort?.on('message', (message: unknown) => {
  if (message === 'stop') stop.abort();
});

/** Lets requests come first. Linux takes it as the thread's own; elsewhere it would be the whole process's. */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // A sandbox may forbid it, and the worker works all the same.
    log.warn({ error: String(error) }, 'the worker has the priority of requests');
  }
}
giveWay();

process.on('uncaughtException', (error: unknown) => {
  log.error({ error: error instanceof Error ? error.stack : String(error) }, 'an error that nobody caught');
  // Anything else leaves the thread in a state that nobody knows: it is started anew.
  if (!isBrokenConnection(error)) process.exit(1);
});

const db = await database();
const holder = String((workerData as { holder: string }).holder);
await onBehalfOf('worker', () => runWorker({ db, holder, keepsArchive: env().archive === 'auto', signal: stop.signal }), stop.signal);
await closeDatabase();
parentPort?.close();
