import type { Kysely } from 'kysely';
import { addJobs, jobPriority, type NewJob } from '@/lib/db/jobs';
import { keptFrom } from '@/lib/db/retention';
import type { Schema } from '@/lib/db/schema';
import { type Session, seemsLive } from '@/lib/domain/session';
import { isOver } from '@/lib/sessions/archive/over-sessions';
import { sessionJobKey } from '@/lib/sessions/archive/session-job-key';
import { finalAfterEndMs } from '@/lib/sessions/cache/session-life';

const dayMs = 24 * 3_600_000;
/** What ended earlier is history, and comes after what has just ended, day by day. */
const newestMs = 2 * dayMs;
/** What the provider still calls live after so long is kept all the same. */
export const longLiveMs = dayMs;

export const readKind = 'read';

/** The job that reads a session which was listed at `asOf` (the provider's clock, ms); `now` on ours. */
function readJob(origin: string, session: Session, { asOf, now }: { asOf: number; now: number }): NewJob {
  const { id, startedAt, endedAt } = session;
  const isLive = seemsLive(session, asOf);
  const readyAt = isLive ? (startedAt ?? asOf) + longLiveMs : (endedAt ?? asOf) + finalAfterEndMs;
  const age = isLive ? 0 : asOf - (endedAt ?? startedAt ?? asOf);
  return {
    kind: readKind,
    key: sessionJobKey(origin, id),
    priority: age > newestMs ? jobPriority.history + Math.floor(age / dayMs) : jobPriority.newest,
    due: now + Math.max(0, readyAt - asOf),
  };
}

/** Sees to it that sessions that are new or have changed are read, unless they are kept no longer. Throws what the database throws. */
export async function planReads(
  db: Kysely<Schema>,
  origin: string,
  changed: readonly Session[],
  clocks: { asOf: number; now: number },
): Promise<void> {
  const from = await keptFrom(db, clocks.now);
  const kept = changed.filter((session) => !isOver(session, from));
  await addJobs(
    db,
    kept.map((session) => readJob(origin, session, clocks)),
    clocks.now,
  );
}
