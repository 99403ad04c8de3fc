import type { Database } from '@/lib/db/database';
import { addJobs, ensureJobs, jobPriority, type NewJob } from '@/lib/db/jobs';
import { readRetention, retentionJob } from '@/lib/db/retention';
import { env } from '@/lib/env';
import { listProviders } from '@/lib/providers/registry';
import { rememberSources } from '@/lib/sessions/known-sources';
import { sizeKind } from '@/lib/status/note-size';
import { heartbeatKind } from './jobs/heartbeat';

/**
 * Sees to it that what is done again and again has its jobs: some for everything, and some for each source that can be
 * told now; `now` in ms. Throws what the database throws.
 */
export async function ensureStandingJobs(db: Database, { keepsArchive }: { keepsArchive: boolean }, now = Date.now()): Promise<void> {
  const retention = { ...retentionJob, priority: jobPriority.upkeep, due: now };
  // Before anything is listed, so that nothing is read which is over; a limit that was changed is not left until night.
  const isChanged = (await readRetention(db)).asked !== env().retentionDays;
  await (isChanged ? addJobs : ensureJobs)(db, [retention], now);
  const jobs: NewJob[] = ['sweep', 'recount', sizeKind, ...(env().heartbeatUrl === null ? [] : [heartbeatKind])].map((kind) => ({
    kind,
    key: '',
    priority: jobPriority.upkeep,
    due: now,
  }));
  if (keepsArchive) {
    const { providers } = await listProviders();
    await rememberSources(providers);
    for (const { origin } of providers) {
      jobs.push({ kind: 'walk-newest', key: origin, priority: jobPriority.lists, due: now });
      jobs.push({ kind: 'walk-history', key: origin, priority: jobPriority.history, due: now });
      jobs.push({ kind: 'walk-month', key: origin, priority: jobPriority.upkeep, due: now + 24 * 3_600_000 });
    }
  }
  await ensureJobs(db, jobs, now);
}
