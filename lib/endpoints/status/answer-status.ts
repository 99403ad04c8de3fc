import { database } from '@/lib/db/database';
import { acknowledgeRestore } from '@/lib/db/operator-notes';
import type { Run } from '@/lib/endpoints/endpoint';
import { readStatus } from '@/lib/status/read-status';
import { retryGivenUpJobs } from '@/lib/status/retry-jobs';
import { lookForProblems } from '@/lib/status/watch-problems';
import type { postJobRetries } from './job-retries';
import type { postSeenRestore } from './seen-restore';
import type { getStatus } from './status';

/** How the installation is now. */
export const answerStatus: Run<typeof getStatus> = async () => readStatus(await database());

/** Tries again what was given up; the problem is over at once. */
export const answerJobRetries: Run<typeof postJobRetries> = async () => {
  await retryGivenUpJobs(await database());
  await lookForProblems();
};

/** The problem of a restore is over at once. */
export const answerSeenRestore: Run<typeof postSeenRestore> = async () => {
  await acknowledgeRestore(await database());
  await lookForProblems();
};
