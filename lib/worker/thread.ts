import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, database } from '@/lib/db/database';
import { env } from '@/lib/env';
import { onBehalfOf } from '@/lib/providers/calls/call-purpose';
import { runWorker } from './run-worker';

// The thread of the worker: it has handles, caches and a heap of its own, and knows nothing of the one that answers.
const stop = new AbortController();
parentPort?.on('message', (message: unknown) => {
  if (message === 'stop') stop.abort();
});

const db = await database();
const holder = String((workerData as { holder: string }).holder);
await onBehalfOf('worker', () => runWorker({ db, holder, keepsArchive: env().archive === 'auto', signal: stop.signal }), stop.signal);
await closeDatabase();
parentPort?.close();
