import { log } from '@/lib/log';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { createArchive } from '@/lib/sessions/archive/archive';
import { type ArchivedState, readArchivedState } from '@/lib/sessions/archive/archived-state';
import { PastRetention } from '@/lib/sessions/archive/over-sessions';
import { sessionOfJobKey } from '@/lib/sessions/archive/session-job-key';
import { readSessionInvitees } from '@/lib/sessions/invitees';
import { forgetUnknown } from '@/lib/sessions/known/forget-unknown';
import { longLiveMs } from '@/lib/sessions/known/plan-reads';
import { readSession } from '@/lib/sessions/reading/loader';
import { findLife, isLiveRecord, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { type JobContext, type JobKind, type JobOutcome, JobPostponed } from '@/lib/worker/job-context';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** While rows are missing it is read again so long after it was read first. */
const againMs = [hourMs, dayMs, 7 * dayMs];
/** What the list calls ended and its rows do not is looked at again. */
const stillLiveMs = 15 * minuteMs;

interface Wanted {
  origin: string;
  sessionId: string;
}

/** Whether a session has to be read, archived as it may be by now: whoever opened it may have got a part of it. */
function mustRead(state: ArchivedState | null, again: number): boolean {
  return state === null || state.changedTo !== null || state.lacksFields || state.lacksRows || again > 0;
}

/** What follows a reading: it goes on, or rows are missing, or nothing does. */
function followUp(record: SessionRecord, again: number): JobOutcome {
  const now = Date.now();
  if (isLiveRecord(record)) return { due: now + dayMs };
  const pause = record.incomplete ? againMs[again] : undefined;
  return pause === undefined ? 'done' : { due: now + pause, body: JSON.stringify({ again: again + 1 }) };
}

interface Read {
  provider: Provider;
  record: SessionRecord;
  /** How it stood in the archive when the reading began. */
  before: ArchivedState | null;
}

async function keep({ db, check }: JobContext, { origin, sessionId }: Wanted, { provider, record, before }: Read): Promise<void> {
  const archive = createArchive(async () => db, check);
  const again = before === null ? null : { at: record.readAt, changedTo: before.changedTo, isDone: true };
  await archive.store(provider, sessionId, record, again);
  const { meetingId } = record.session;
  if (meetingId === null || !provider.source.can.invitees) return;
  try {
    await readSessionInvitees(provider, { sessionId, meetingId, isArchived: true });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    // The session is kept; who was invited is read when somebody opens it.
    log.warn({ origin, sessionId, reason: error.message }, 'who was invited could not be read');
  }
}

/** Reads an ended session whole and archives it, once. */
export const readEnded: JobKind = {
  lane: 'read',
  async run(context) {
    const { job, findProvider } = context;
    const wanted = sessionOfJobKey(job.key);
    const { again = 0 } = JSON.parse(job.body ?? '{}') as { again?: number };
    const before = await readArchivedState(context.db, { origin: wanted.origin, session_id: wanted.sessionId });
    if (!mustRead(before, again)) return 'done';
    const provider = await findProvider(wanted.origin);
    if (provider === null) throw new JobPostponed('The source is not configured.', Date.now() + dayMs);
    const reading = readSession(provider, wanted.sessionId);
    // Both are waited for, so that neither fails where nobody listens.
    const [whole] = await Promise.allSettled([reading.whole, reading.first]);
    if (whole.status === 'rejected') {
      const error: unknown = whole.reason;
      if (!(error instanceof ProviderError) || error.kind !== 'not-found') throw error;
      await forgetUnknown(context.db, wanted.origin, wanted.sessionId);
      return 'done';
    }
    const record = whole.value;
    if (record.failure !== null) throw record.failure;
    await findLife(record);
    const startedAt = record.session.startedAt ?? record.answeredAt;
    if (isLiveRecord(record) && record.answeredAt - startedAt < longLiveMs) return { due: Date.now() + stillLiveMs };
    try {
      await keep(context, wanted, { provider, record, before });
    } catch (error) {
      if (error instanceof PastRetention) return 'done';
      throw error;
    }
    return followUp(record, again);
  },
};
