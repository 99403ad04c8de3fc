import type { Database } from '@/lib/db/database';
import { keyBegins } from '@/lib/db/jobs';
import { leaseHolder } from '@/lib/db/lease';
import type { GivenUpJob, WaitingJobs, WalkedSource, WorkerStatus } from '@/lib/domain/answers/status-answer';
import { env } from '@/lib/env';
import { configuredAccounts } from '@/lib/providers/registry';
import { readWalked } from '@/lib/sessions/known/walked';
import { workerLease } from './gather-facts';
import { instantOf } from './instant-of';
import { readingLeft } from './reading-left';

const shownGivenUp = 50;

async function waitingJobs(db: Database): Promise<WaitingJobs[]> {
  const rows = await db
    .selectFrom('job')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('jobs'), fn.min('due').as('due')])
    .where('state', '=', 'waiting')
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, jobs, due }) => ({ kind, jobs: Number(jobs), oldestDue: instantOf(due) }));
}

async function givenUpJobs(db: Database): Promise<{ givenUp: GivenUpJob[]; givenUpJobs: number }> {
  const rows = db.selectFrom('job').where('state', '=', 'given-up');
  const { jobs } = await rows.select(({ fn }) => fn.countAll<number>().as('jobs')).executeTakeFirstOrThrow();
  const last = await rows.select(['kind', 'key', 'error', 'due']).orderBy('due', 'desc').limit(shownGivenUp).execute();
  return { givenUp: last.map(({ due, ...job }) => ({ ...job, at: instantOf(due) })), givenUpJobs: Number(jobs) };
}

/** Sessions of an origin that are due or being read: a job that was begun is due again later, with a try more. */
async function waitingReads(db: Database, origin: string): Promise<number> {
  const row = await db
    .selectFrom('job')
    .select(({ fn }) => fn.countAll<number>().as('jobs'))
    .where('kind', '=', 'read')
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('due', '<=', Date.now()), eb('tries', '>', 0)]))
    .where(keyBegins(`${origin} `))
    .executeTakeFirstOrThrow();
  return Number(row.jobs);
}

async function walkedSources(db: Database): Promise<WalkedSource[]> {
  const rows = await db.selectFrom('known_source').select(['origin', 'source']).orderBy('origin').execute();
  const sources: WalkedSource[] = [];
  for (const { origin, source } of rows.filter((row) => isOurs(row.origin))) {
    const { spans, newestAt } = await readWalked(db, origin);
    const from = spans.at(-1)?.[0];
    sources.push({
      origin,
      name: (JSON.parse(source) as { name: string }).name,
      newestAt: newestAt === null ? null : instantOf(newestAt),
      listedFrom: from === undefined ? null : instantOf(from),
      isWhole: from === 0,
      waitingReads: await waitingReads(db, origin),
    });
  }
  return sources;
}

const isOurs = (origin: string) => configuredAccounts().some(({ origins }) => origin.startsWith(origins));

/** What the worker does and what waits for it. Throws what the database throws. */
export async function readWorkerStatus(db: Database): Promise<WorkerStatus> {
  const sources = await walkedSources(db);
  return {
    holder: await leaseHolder(db, workerLease),
    keepsArchive: env().archive === 'auto',
    waiting: await waitingJobs(db),
    ...(await givenUpJobs(db)),
    sources,
    readingLeftMs: await readingLeft(sources),
  };
}
