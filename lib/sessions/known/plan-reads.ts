import type { Kysely } from 'kysely';
import { addJobs, ensureJobs, jobPriority, type NewJob } from '@/lib/db/jobs';
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

/** The provider's clock when it listed sessions, and ours, ms. */
interface Clocks {
  asOf: number;
  now: number;
}

async function readJobs(db: Kysely<Schema>, origin: string, sessions: readonly Session[], clocks: Clocks): Promise<NewJob[]> {
  const from = await keptFrom(db, clocks.now);
  const kept = sessions.filter((session) => !isOver(session, from));
  // In the order of `writeKnown`, and for its reason.
  return kept.map((session) => readJob(origin, session, clocks)).sort((one, other) => (one.key < other.key ? -1 : 1));
}

/**
 * Sees to it that sessions that are new or have changed are read, unless they are kept no longer: whoever notes what a
 * provider lists plans, as the next who lists it finds nothing new. Throws what the database throws.
 */
export async function planReads(db: Kysely<Schema>, origin: string, changed: readonly Session[], clocks: Clocks): Promise<void> {
  await addJobs(db, await readJobs(db, origin, changed, clocks), clocks.now);
}

/**
 * Sees to it that listed sessions that are not archived are read, whoever listed them first: nothing is kept by itself
 * with `ARCHIVE=off`, and then it is switched on. Jobs that are there stay as they are. Throws what the database throws.
 */
export async function planMissingReads(db: Kysely<Schema>, origin: string, listed: readonly Session[], clocks: Clocks): Promise<void> {
  if (listed.length === 0) return;
  const rows = await db
    .selectFrom('archived_session')
    .select('session_id')
    .where('origin', '=', origin)
    .where(
      'session_id',
      'in',
      listed.map(({ id }) => id),
    )
    .execute();
  const archived = new Set(rows.map(({ session_id }) => session_id));
  const missing = listed.filter(({ id }) => !archived.has(id));
  await ensureJobs(db, await readJobs(db, origin, missing, clocks), clocks.now);
}
