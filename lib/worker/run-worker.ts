import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@/lib/db/database';
import { dueJobs, type JobRow } from '@/lib/db/jobs';
import { checkLease, createLease, type Lease, LeaseLost, renewMs } from '@/lib/db/lease';
import { log } from '@/lib/log';
import { logStorage } from '@/lib/log-storage';
import { configuredAccounts } from '@/lib/providers/registry';
import { findSourceOf } from '@/lib/sessions/sources';
import { workerLease } from '@/lib/status/gather-facts';
import { doJob } from './do-job';
import { ensureStandingJobs } from './ensure-jobs';
import { hasRoom } from './has-room';
import type { JobContext, JobKind } from './job-context';
import { kindsOf } from './job-kinds';

interface Options {
  db: Database;
  /** Names this process among all that share the database. */
  holder: string;
  /** Whether it lists and reads by itself. */
  keepsArchive: boolean;
  signal: AbortSignal;
}

/** Jobs of a lane that are under way at the same time. */
const atOnce: Record<JobKind['lane'], number> = { list: 1, read: 2, own: 1 };
/** Jobs that others add are seen this late. */
const lookMs = 2_000;
const ensureEveryMs = 60_000;
/**
 * What is read in a burst, as when a window of calls begins, would take a core for itself, and whoever asks meanwhile
 * would wait twice as long: reading rests for so many times as long as the worker worked.
 */
const restPerWork = 2;
/** A job that waits so long makes the worker late. */
const lateMs = 3_600_000;

/** Rests until `ms` have passed or the worker is to end. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** What this thread has worked, ms. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Renews the lease as long as the worker runs. */
async function keepLease(lease: Lease, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await lease.renew().catch((error: unknown) => logStorage('renewing the lease of the worker', error));
    await rest(renewMs, signal);
  }
}

/** Does the jobs of a lane as they become due. */
async function runLane(lane: JobKind['lane'], lease: Lease, { db, keepsArchive, signal }: Options): Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const nameOf = ({ kind, key }: JobRow) => `${kind} ${key}`;

  async function begin(job: JobRow, token: number): Promise<void> {
    const context: JobContext = {
      db,
      job,
      findProvider: findSourceOf,
      signal,
      check: (transaction) => checkLease(transaction, { name: lease.name, token }),
    };
    try {
      await doJob(context);
    } catch (error) {
      if (error instanceof LeaseLost) log.warn({ kind: job.kind }, 'another worker has taken over');
      else logStorage(`doing a job (${job.kind})`, error);
    }
  }

  let worked = cpuMs();
  while (!signal.aborted) {
    const now = cpuMs();
    if (lane === 'read') await rest((now - worked) * restPerWork, signal);
    worked = now;
    const token = lease.token();
    const places = atOnce[lane] - underWay.size;
    const mayBegin = token !== null && places > 0 && (lane !== 'read' || (await hasRoom()));
    let begun = 0;
    if (mayBegin) {
      const jobs = await dueJobs(db, { kinds: kindsOf(lane, { keepsArchive }), now: Date.now(), limit: places + underWay.size }).catch(
        (error: unknown) => {
          logStorage('looking for jobs', error);
          return [];
        },
      );
      for (const job of jobs.filter((one) => !underWay.has(nameOf(one))).slice(0, places)) {
        if (Date.now() - job.due > lateMs) await noteLate();
        const doing = begin(job, token).finally(() => underWay.delete(nameOf(job)));
        underWay.set(nameOf(job), doing);
        begun++;
      }
    }
    if (underWay.size >= atOnce[lane]) await Promise.race(underWay.values());
    else if (begun === 0) await Promise.race([rest(lookMs, signal), ...underWay.values()]);
  }
  await Promise.all(underWay.values());
}

async function noteLate(): Promise<void> {
  for (const { book } of configuredAccounts())
    await book.noteLateWorker().catch((error: unknown) => logStorage('keeping calls for the worker', error));
}

async function keepStandingJobs(lease: Lease, { db, keepsArchive, signal }: Options): Promise<void> {
  while (!signal.aborted) {
    if (lease.token() !== null) await ensureStandingJobs(db, { keepsArchive }).catch((error: unknown) => logStorage('adding jobs', error));
    await rest(lease.token() === null ? lookMs : ensureEveryMs, signal);
  }
}

/**
 * Is the worker of the database whenever no other process is, until `signal` ends it: what is under way is given back,
 * and the lease is given up.
 */
export async function runWorker(options: Options): Promise<void> {
  const lease = createLease(options.db, workerLease, options.holder);
  const keeping = keepLease(lease, options.signal);
  const lanes = (['list', 'read', 'own'] as const).map((lane) => runLane(lane, lease, options));
  await Promise.all([...lanes, keepStandingJobs(lease, options)]);
  await keeping;
  await lease.giveUp().catch((error: unknown) => logStorage('giving up the lease of the worker', error));
}
