import { askingKinds } from '@/lib/db/jobs';
import { eraseKind } from '@/lib/sessions/archive/erased/erase-ids';
import { peopleKind } from '@/lib/sessions/archive/people/write-people';
import { readKind } from '@/lib/sessions/known/plan-reads';
import { sizeKind } from '@/lib/status/note-size';
import type { JobKind } from './job-context';
import { erase, vacuum, vacuumKind } from './jobs/erase';
import { heartbeat, heartbeatKind } from './jobs/heartbeat';
import { noteSizeJob } from './jobs/note-size-job';
import { people } from './jobs/people';
import { readEnded } from './jobs/read-ended';
import { recount } from './jobs/recount';
import { retention } from './jobs/retention';
import { sweepJob } from './jobs/sweep-job';
import { trim } from './jobs/trim';
import { walkHistory, walkMonth, walkNewest } from './jobs/walk';

/** What the worker does, by the kind of a job's row. A kind keeps its name for good: rows have it. */
export const jobKinds: Readonly<Record<string, JobKind>> = {
  'walk-newest': walkNewest,
  'walk-month': walkMonth,
  'walk-history': walkHistory,
  [readKind]: readEnded,
  [peopleKind]: people,
  recount,
  retention,
  [eraseKind]: erase,
  [vacuumKind]: vacuum,
  sweep: sweepJob,
  'trim-addresses': trim,
  [sizeKind]: noteSizeJob,
  [heartbeatKind]: heartbeat,
};

/** The kinds of a lane. */
export function kindsOf(lane: JobKind['lane'], { keepsArchive }: { keepsArchive: boolean }): string[] {
  return Object.keys(jobKinds).filter((kind) => jobKinds[kind]?.lane === lane && (keepsArchive || !askingKinds.includes(kind)));
}
