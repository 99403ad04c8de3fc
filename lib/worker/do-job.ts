import { changeJob, type JobRow, maxTries, pauseAfterTry, removeJob } from '@/lib/db/jobs';
import { LeaseLost } from '@/lib/db/lease';
import { log } from '@/lib/log';
import { ProviderError } from '@/lib/providers/provider-error';
import { isStorageProblem, storageProblem } from '@/lib/storage-problem';
import { type JobContext, JobPostponed } from './job-context';
import { jobKinds } from './job-kinds';

/** What cannot be done because of the provider or the database is looked at again this late at least, ms. */
const postponedMs = 10_000;

/**
 * When (ms) a job is due again that could not be done for a reason that is none of its own; `null` where the reason is
 * its own. The guard's refusals have no status: the account is paused or refused, its calls are used up, or nobody can
 * reach the provider.
 */
function postponedUntil(error: unknown, now: number): number | null {
  if (error instanceof JobPostponed) return error.due;
  if (error instanceof ProviderError) {
    const isGuard = error.status === undefined && (error.retryAfterMs !== undefined || error.kind === 'not-counted');
    const isPause = error.kind === 'rate-limited' || error.kind === 'unauthorized';
    return isGuard || isPause ? now + Math.max(postponedMs, error.retryAfterMs ?? 0) : null;
  }
  return isStorageProblem(error) ? now + postponedMs : null;
}

const reasonOf = (error: unknown) => {
  if (error instanceof ProviderError || error instanceof JobPostponed) return error.message;
  return isStorageProblem(error) ? storageProblem(error) : `failed: ${error instanceof Error ? error.message : String(error)}`;
};

/** What became of a job. */
export type Done = 'done' | 'again' | 'postponed' | 'failed' | 'given-up' | 'stopped';

/**
 * Does a job. A try is counted before it begins and the next one is then due later, so that a job which kills the
 * process is not the next one again. Throws `LeaseLost` where this worker is none any more, and what the database
 * throws.
 */
export async function doJob(context: JobContext): Promise<Done> {
  const { db, job, signal } = context;
  const tries = job.tries + 1;
  const begun = Date.now();
  await changeTogether(context, { tries, due: begun + pauseAfterTry(tries) });
  try {
    const kind = jobKinds[job.kind];
    if (kind === undefined) throw new JobPostponed('A newer version knows what this is.', begun + 3_600_000);
    const outcome = await kind.run(context);
    if (outcome === 'done') {
      await removeJob(db, job);
      return 'done';
    }
    const body = outcome.body === undefined ? {} : { body: outcome.body };
    await changeTogether(context, { tries: 0, due: outcome.due, error: null, ...body });
    return 'again';
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    const now = Date.now();
    if (signal.aborted) {
      await changeTogether(context, { tries: job.tries, due: job.due });
      return 'stopped';
    }
    const due = postponedUntil(error, now);
    if (due !== null) {
      await changeTogether(context, { tries: job.tries, due, error: reasonOf(error) });
      return 'postponed';
    }
    return fail(context, tries, error);
  }
}

async function fail(context: JobContext, tries: number, error: unknown): Promise<Done> {
  const { kind, key } = context.job;
  const reason = reasonOf(error);
  const isOver = tries >= maxTries;
  const detail = error instanceof ProviderError || !(error instanceof Error) ? {} : { error: error.stack };
  log.warn({ kind, key, tries, reason, ...detail }, isOver ? 'a job is given up' : 'a job failed');
  await changeTogether(
    context,
    isOver ? { state: 'given-up', due: Date.now(), error: reason } : { due: Date.now() + pauseAfterTry(tries), error: reason },
  );
  return isOver ? 'given-up' : 'failed';
}

function changeTogether({ db, job, check }: JobContext, change: Partial<JobRow>): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await check(transaction);
    await changeJob(transaction, job, change);
  });
}
