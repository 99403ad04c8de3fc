import { log } from '@/lib/log';
import { trimAddresses } from '@/lib/sessions/archive/trim-addresses';
import type { JobKind } from '@/lib/worker/job-context';

const dayMs = 24 * 3_600_000;

/**
 * Cuts the addresses that older versions kept; a day later once more, as an older instance may have kept some beside
 * the first one of this version.
 */
export const trim: JobKind = {
  lane: 'list',
  async run({ db, job, check, signal }) {
    const cut = await trimAddresses(db, { check, signal });
    if (cut > 0) log.info({ cut }, 'addresses that an older version kept were cut');
    return job.body === null ? { due: Date.now() + dayMs, body: 'again' } : 'done';
  },
};
