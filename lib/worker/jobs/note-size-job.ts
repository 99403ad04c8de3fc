import { notesOf, presentSize } from '@/lib/status/note-size';
import { withSizeNote } from '@/lib/status/size-note';
import type { JobKind } from '@/lib/worker/job-context';

const dayMs = 24 * 3_600_000;

/** Notes every day how large the database is, so that it can be told how fast it grows. */
export const noteSizeJob: JobKind = {
  lane: 'own',
  async run({ db, job }) {
    const now = Date.now();
    const { at, bytes, room } = await presentSize(db, now);
    return { due: now + dayMs, body: JSON.stringify(withSizeNote(notesOf(job.body), { at, bytes, room })) };
  },
};
