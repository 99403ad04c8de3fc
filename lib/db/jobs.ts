import { type Kysely, type Selectable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Schema } from './schema';
import type { WorkerTables } from './worker-tables';

export type JobRow = Selectable<WorkerTables['job']>;

/** Names a job. */
export interface JobKey {
  kind: string;
  key: string;
}

/** A job to be done; `due` in ms. */
export interface NewJob extends JobKey {
  priority: number;
  due: number;
  body?: string | null;
}

/** How urgent a job is, from the most urgent; of history each day before has a number more. */
export const jobPriority = { waiting: 0, lists: 1, upkeep: 1, newest: 2, history: 3 } as const;

/** After so many failed tries a job waits for somebody to say *try again*; how long each is waited for, ms. */
const pausesMs = [60_000, 5 * 60_000, 30 * 60_000, 3 * 3_600_000, 24 * 3_600_000];
export const maxTries = pausesMs.length + 1;

/** How long (ms) after a failed try the next one is made. */
export const pauseAfterTry = (tries: number) => pausesMs[Math.min(tries, pausesMs.length) - 1] ?? pausesMs[0] ?? 0;

/**
 * Adds jobs. One that is there already becomes due no later and no less urgent, and keeps its tries; one that was given
 * up is tried again. Throws what the database throws.
 */
export async function addJobs(db: Kysely<Schema>, jobs: readonly NewJob[], now = Date.now()): Promise<void> {
  for (const { kind, key, priority, due, body = null } of jobs) {
    await db
      .insertInto('job')
      .values({ kind, key, priority, due, body, tries: 0, state: 'waiting', error: null, created_at: now })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'key']).doUpdateSet((eb) => ({
          priority: eb.case().when('job.priority', '<', priority).then(eb.ref('job.priority')).else(priority).end(),
          due: eb
            .case()
            .when(eb.and([eb('job.due', '<', due), eb('job.state', '=', 'waiting')]))
            .then(eb.ref('job.due'))
            .else(due)
            .end(),
          tries: eb.case().when('job.state', '=', 'given-up').then(0).else(eb.ref('job.tries')).end(),
          state: 'waiting' as const,
        })),
      )
      .execute();
  }
}

/** The kinds that ask providers; without an archive of its own the worker does the others alone. */
export const askingKinds: readonly string[] = ['walk-newest', 'walk-month', 'walk-history', 'read'];

/** Adds jobs that are not there yet, and leaves those that are as they are. Throws what the database throws. */
export async function ensureJobs(db: Kysely<Schema>, jobs: readonly NewJob[], now = Date.now()): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ kind, key, priority, due, body = null }) => {
    return { kind, key, priority, due, body, tries: 0, state: 'waiting' as const, error: null, created_at: now };
  });
  await db
    .insertInto('job')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
    .execute();
}

/** Whether the key of a job begins so: with an account, a source, or a session. */
export const keyBegins = (beginning: string) => sql<SqlBool>`substr(key, 1, ${sql.lit(beginning.length)}) = ${beginning}`;

interface DueJobs {
  kinds: readonly string[];
  now: number;
  limit: number;
  /** Jobs whose keys begin with one of these are left out. */
  except?: readonly string[];
}

/** The most urgent jobs of these kinds that are due at `now` (ms). Throws what the database throws. */
export function dueJobs(db: Kysely<Schema>, { kinds, now, limit, except = [] }: DueJobs): Promise<JobRow[]> {
  return db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('kind', 'in', kinds)
    .where('due', '<=', now)
    .where(({ and, not }) => and(except.map((beginning) => not(keyBegins(beginning)))))
    .orderBy('priority')
    .orderBy('due')
    .limit(limit)
    .execute();
}

/** Changes a job. Throws what the database throws. */
export async function changeJob(db: Kysely<Schema>, { kind, key }: JobKey, change: Updateable<WorkerTables['job']>): Promise<void> {
  await db.updateTable('job').set(change).where('kind', '=', kind).where('key', '=', key).execute();
}

/** Removes a job that is done. Throws what the database throws. */
export async function removeJob(db: Kysely<Schema>, { kind, key }: JobKey): Promise<void> {
  await db.deleteFrom('job').where('kind', '=', kind).where('key', '=', key).execute();
}
