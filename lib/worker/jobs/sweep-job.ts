import type { JobKind } from '@/lib/worker/job-context';
import { sweep } from './sweep';

const everyMs = 10 * 60_000;

/** Removes what is over, every ten minutes. */
export const sweepJob: JobKind = {
  lane: 'own',
  async run() {
    await sweep();
    return { due: Date.now() + everyMs };
  },
};
