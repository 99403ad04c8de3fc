import { writeDuePeople } from '@/lib/sessions/archive/people/write-due-people';
import { sessionOfJobKey } from '@/lib/sessions/archive/session-job-key';
import type { JobKind } from '@/lib/worker/job-context';

const againMs = 60_000;

/** Writes the people of a session that whoever archived it did not come to write. The last of them takes the job away. */
export const people: JobKind = {
  lane: 'list',
  async run({ db, job, check }) {
    const { origin, sessionId } = sessionOfJobKey(job.key);
    return (await writeDuePeople(db, { origin, session_id: sessionId }, check)) ? { due: Date.now() + againMs } : 'done';
  },
};
