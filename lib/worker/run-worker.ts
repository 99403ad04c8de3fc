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

/**
 * Jobs of a lane that are under way at the same time, where they ask providers of each account: while one's calls are
 * used up, the others' sessions are read.
 */
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

/** What jobs of a lane stand in line for: an account, told by how the keys begin; `''` where they ask nobody we know. */
function lineOf(lane: JobKind['lane'], { key }: JobRow): string {
  if (lane === 'own') return '';
  return configuredAccounts().find(({ origins }) => key.startsWith(origins))?.origins ?? '';
}

/** Does the jobs of a lane as they become due. */
async function runLane(lane: JobKind['lane'], lease: Lease, { db, keepsArchive, signal }: Options): Promise<void> {
  const underWay = new Map<string, { line: string; doing: Promise<void> }>();
  const nameOf = ({ kind, key }: JobRow) => `${kind} ${key}`;
  const doings = () => [...underWay.values()].map(({ doing }) => doing);
  const isFull = (line: string) => [...underWay.values()].filter((one) => one.line === line).length >= atOnce[lane];

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

  async function beginDue(token: number): Promise<number> {
    const except = configuredAccounts()
      .map(({ origins }) => origins)
      .filter(isFull);
    const due = { kinds: kindsOf(lane, { keepsArchive }), now: Date.now(), limit: atOnce[lane] + underWay.size, except };
    const jobs = await dueJobs(db, due).catch((error: unknown) => {
      logStorage('looking for jobs', error);
      return [];
    });
    let begun = 0;
    for (const job of jobs) {
      const line = lineOf(lane, job);
      if (underWay.has(nameOf(job)) || isFull(line)) continue;
      if (Date.now() - job.due > lateMs) await noteLate();
      const doing = begin(job, token).finally(() => underWay.delete(nameOf(job)));
      underWay.set(nameOf(job), { line, doing });
      begun++;
    }
    return begun;
  }

  let worked = cpuMs();
  while (!signal.aborted) {
    const now = cpuMs();
    if (lane === 'read') await rest((now - worked) * restPerWork, signal);
    worked = now;
    const token = lease.token();
    const mayBegin = token !== null && !isFull('') && (lane !== 'read' || (await hasRoom()));
    const begun = mayBegin ? await beginDue(token) : 0;
    if (begun === 0) await Promise.race([rest(lookMs, signal), ...doings()]);
  }
  await Promise.all(doings());
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
