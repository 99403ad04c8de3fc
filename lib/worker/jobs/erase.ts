import { sql } from 'kysely';
import { isShared } from '@/lib/db/clock';
import { addJobs, jobPriority } from '@/lib/db/jobs';
import { eraseCopies } from '@/lib/reports/erase-copies';
import { eraseKept } from '@/lib/sessions/archive/erased/erase-kept';
import { erasureMark } from '@/lib/sessions/archive/erased/erasures';
import { type JobKind, JobPostponed } from '@/lib/worker/job-context';

const minuteMs = 60_000;
/** Nobody is in a meeting then, or few are: the hour (UTC) at which the file is written anew. */
const nightHour = 3;

export const vacuumKind = 'vacuum';

/** The next night after `now` (ms). */
function nextNight(now: number): number {
  const night = new Date(now).setUTCHours(nightHour, 0, 0, 0);
  return night > now ? night : night + 24 * 60 * minuteMs;
}

/** Takes whoever was erased from a source (the key) out of all that is kept of it. */
export const erase: JobKind = {
  lane: 'read',
  async run({ db, job, check, signal }) {
    const before = await erasureMark(db);
    await eraseKept(db, job.key, check, signal);
    await eraseCopies(db, job.key, check);
    if ((await erasureMark(db)) !== before) return { due: Date.now() };
    if (isShared(db)) return 'done';
    const now = Date.now();
    await addJobs(db, [{ kind: vacuumKind, key: '', priority: jobPriority.upkeep, due: nextNight(now) }], now);
    // What was overwritten is still in the log of writes until that is emptied.
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy !== 0) throw new JobPostponed('The log of writes is in use.', Date.now() + minuteMs);
    return 'done';
  },
};

/** Writes an SQLite file anew, so that no page of it has anything left of what was erased; at night. */
export const vacuum: JobKind = {
  lane: 'list',
  async run({ db }) {
    if (isShared(db)) return 'done';
    await sql`vacuum`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return 'done';
  },
};
