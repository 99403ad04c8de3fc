import { fillKnown } from '@/lib/sessions/archive/fill-known';
import type { ArchiveKey } from '@/lib/sessions/archive/people/write-people';
import { recountSession } from '@/lib/sessions/archive/recount';
import { listStale } from '@/lib/sessions/archive/stale-rows';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import type { JobContext, JobKind } from '@/lib/worker/job-context';

const dayMs = 24 * 3_600_000;
const perSlice = 20;

async function recountAll({ db, signal }: JobContext): Promise<void> {
  const options = countOptions(defaultSwitches);
  let after: ArchiveKey | null = null;
  for (;;) {
    const rows: ArchiveKey[] = await listStale(db, options, { after, limit: perSlice });
    for (const row of rows) {
      signal.throwIfAborted();
      await recountSession(db, row, options);
      after = row;
    }
    if (rows.length < perSlice) return;
  }
}

/** Counts again what was counted by other rules or options, and lists what only the archive knows; once a day. */
export const recount: JobKind = {
  lane: 'list',
  async run(context) {
    await fillKnown(context.db);
    await recountAll(context);
    return { due: Date.now() + dayMs };
  },
};
