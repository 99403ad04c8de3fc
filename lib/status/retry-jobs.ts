import type { Database } from '@/lib/db/database';
import { addJobs } from '@/lib/db/jobs';

/** Has everything that was given up tried again, now. Throws what the database throws. `now` in ms. */
export async function retryGivenUpJobs(db: Database, now = Date.now()): Promise<void> {
  const jobs = await db.selectFrom('job').select(['kind', 'key', 'priority', 'body']).where('state', '=', 'given-up').execute();
  await addJobs(
    db,
    jobs.map((job) => ({ ...job, due: now })),
    now,
  );
}
