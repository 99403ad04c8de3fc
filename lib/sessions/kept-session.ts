import type { IdShape } from '@/lib/domain/public-id';
import { ProviderError } from '@/lib/providers/provider-error';
import { contentHash } from './content-hash';
import { isLiveRecord, type SessionRecord } from './session-record';

/** A live record older than this is read again when somebody looks. */
const liveAgeMs = 15_000;
/** Two readings of an ended session this far apart with the same content make it final; until then it is read again after as long. */
const settleMs = 60_000;
/** What ended this long ago is final with its first whole reading. */
const settledAfterEndMs = 15 * 60_000;
/** Long enough that a burst of readers costs one call, short enough that whoever tries again really does. */
const failurePauseMs = 1_000;
const notFoundPauseMs = 5_000;
/** A page that is open asks again this late after a failure, or when the provider said. */
const askAfterFailureMs = 5_000;
const longestAskAfterFailureMs = 30_000;

/** The last good record of a session and what is known about it. */
export interface KeptSession {
  record: SessionRecord;
  /** The content and when (our clock, ms) it was first read; `null` while live or partial. */
  seen: { hash: string; at: number } | null;
  /** Nothing will change any more: never read again. */
  final: boolean;
  /** Why the last try to read again failed, and when. */
  failure: { error: Error; at: number } | null;
  archiving: Archiving;
}

/** A kept session with what counting it takes beside the record. */
export interface HeldSession extends KeptSession {
  idShape: IdShape;
}

/** `retryAt` on our clock, ms. */
interface FailedArchiving {
  state: 'failed';
  reason: string;
  retryAt: number;
  tries: number;
}
/** How far a session has come on its way into the archive. */
export type Archiving = { state: 'not-yet' | 'under-way' | 'done' } | FailedArchiving;

const notYet: Archiving = { state: 'not-yet' };
const firstArchivePauseMs = 60_000;
const longestArchivePauseMs = 3_600_000;

/** A failed try is followed by the next after a minute, and then after twice as long each time, up to an hour. */
export function archivingFailed(reason: string, before: Archiving, now: number): FailedArchiving {
  const tries = before.state === 'failed' ? before.tries + 1 : 1;
  return { state: 'failed', reason, tries, retryAt: now + Math.min(longestArchivePauseMs, firstArchivePauseMs * 2 ** (tries - 1)) };
}

/** For how long (ms) an error is remembered before the provider is asked again. */
export function pauseAfter(error: unknown): number {
  return error instanceof ProviderError && error.kind === 'not-found' ? notFoundPauseMs : failurePauseMs;
}

/** When (ms from `now`) a page that shows a kept session should ask again after the failure. */
export function askAgainAfter({ error, at }: { error: Error; at: number }, now: number): number {
  const wait = error instanceof ProviderError ? (error.retryAfterMs ?? askAfterFailureMs) : askAfterFailureMs;
  return Math.max(failurePauseMs, Math.min(longestAskAfterFailureMs, at + wait - now));
}

/** A failure of `at` as it reads now: what is left of the wait the provider asked for. */
export function failureAsOf<Failure>(error: Failure, at: number, now: number): Failure | ProviderError {
  return error instanceof ProviderError ? error.after(now - at) : error;
}

/** What is kept after a reading ended with `record`, given what was kept before. A partial record never replaces a whole one, nor a larger one. */
export function keep(record: SessionRecord, before: KeptSession | undefined): KeptSession {
  if (record.failure !== null) {
    const isBetter =
      before === undefined || (before.record.failure !== null && before.record.connections.length <= record.connections.length);
    const failure = { error: record.failure, at: record.readAt };
    return isBetter || before === undefined ? { record, seen: null, final: false, failure, archiving: notYet } : { ...before, failure };
  }
  if (isLiveRecord(record)) return { record, seen: null, final: false, failure: null, archiving: notYet };
  const { endedAt } = record.session;
  if (endedAt !== null && record.answeredAt - endedAt >= settledAfterEndMs)
    return { record, seen: null, final: true, failure: null, archiving: notYet };
  const hash = contentHash(record);
  const at = before?.seen?.hash === hash ? before.seen.at : record.readAt;
  return { record, seen: { hash, at }, final: record.readAt - at >= settleMs, failure: null, archiving: notYet };
}

/** When (our clock, ms) a kept session should be read again by whoever looks; never for a final one. */
export function nextReadAt({ record, final, failure }: KeptSession): number {
  if (final) return Number.POSITIVE_INFINITY;
  if (failure !== null) return failure.at + pauseAfter(failure.error);
  return record.readAt + (isLiveRecord(record) ? liveAgeMs : settleMs);
}
