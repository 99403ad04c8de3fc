import { noReason } from '@/lib/domain/answers/reason-code';
import type { Freshness } from '@/lib/domain/answers/session-answer';
import { failureCodes } from '@/lib/providers/failure-code';
import { ProviderError } from '@/lib/providers/provider-error';
import { lifeOf, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { type Archiving, askAgainAfter, FewerRowsError, failureAsOf, type KeptSession, nextReadAt } from './kept-session';

const whileReadingMs = 1_000;

/** How fresh a kept session is at `now` (our clock, ms) and when to ask again; `isReading`: it is being read again. */
export function freshnessOf(kept: KeptSession, isReading: boolean, now: number): Freshness {
  const { record, final, archiving } = kept;
  const failure = final ? null : kept.failure;
  const untilReadMs = Math.max(whileReadingMs, nextReadAt(kept) - now);
  const whenIdleMs = failure === null ? untilReadMs : Math.max(untilReadMs, askAgainAfter(failure, now));
  const refreshMs = isReading ? whileReadingMs : whenIdleMs;
  const failed = failure === null ? null : failureAsOf(failure.error, failure.at, now);
  return {
    state: archiving.state === 'done' ? 'archived' : stateOf(record, final),
    readAt: new Date(record.readAt).toISOString(),
    stale: failure !== null && record.failure === null,
    ...reasonOf(archiving, failed),
    refreshMs: final && !isReading ? refreshWhileArchiving(archiving, now) : refreshMs,
  };
}

/** Why it is not archived, or else could not be read again. */
function reasonOf(archiving: Archiving, failed: Error | null): Pick<Freshness, 'reason' | 'reasonCode'> {
  if (archiving.state === 'failed') return { reason: `not archived: ${archiving.reason}`, reasonCode: 'not_archived' };
  if (failed === null) return noReason;
  if (failed instanceof ProviderError) return { reason: failed.message, reasonCode: failureCodes[failed.kind] };
  return { reason: failed.message, reasonCode: failed instanceof FewerRowsError ? 'fewer_rows' : null };
}

/** Whoever looks at a settled session asks again only until it is archived. */
function refreshWhileArchiving(archiving: Archiving, now: number): number | null {
  if (archiving.state === 'under-way') return whileReadingMs;
  return archiving.state === 'failed' ? Math.max(whileReadingMs, archiving.retryAt - now + whileReadingMs) : null;
}

/** The freshness of a record that is still being read for the first time. */
export function freshnessWhileReading(record: SessionRecord): Freshness {
  const readAt = new Date(record.readAt).toISOString();
  return { state: stateOf(record, false), readAt, stale: false, ...noReason, refreshMs: whileReadingMs };
}

/** The freshness of a record that cannot be read again before `refreshMs` (from now) have passed. */
export function freshnessUntil(record: SessionRecord, refreshMs: number): Freshness {
  const readAt = new Date(record.readAt).toISOString();
  return { state: stateOf(record, false), readAt, stale: true, ...noReason, refreshMs };
}

/** The freshness of what was read at `readAt` (an ISO time) and never changes. */
export function archivedFreshness(readAt: string): Freshness {
  return { state: 'archived', readAt, stale: false, ...noReason, refreshMs: null };
}

function stateOf(record: SessionRecord, final: boolean): Freshness['state'] {
  const { live, onlyByCount } = lifeOf(record);
  if (final && !onlyByCount) return 'final';
  return live ? 'live' : 'finalizing';
}
