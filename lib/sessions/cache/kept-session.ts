import type { IdForm } from '@/lib/domain/public-id';
import { ProviderError } from '@/lib/providers/provider-error';
import type { ArchivedState } from '@/lib/sessions/archive/archived-state';
import { isLiveRecord, lifeOf, type SessionRecord } from '@/lib/sessions/reading/session-record';

/** A live record older than this is read again when somebody looks. */
const liveAgeMs = 15_000;
/**
 * Two readings of an ended session this far apart with the same content make it final; until then it is read again
 * after as long.
 */
export const finalizeMs = 60_000;
/** Somebody who opens a session that there is a reason to read again has it read this long after the last try. */
const finalAgainMs = 10 * 60_000;
/** Long enough that a burst of readers costs one call, short enough that whoever tries again really does. */
const failurePauseMs = 1_000;
const notFoundPauseMs = 5_000;
/** A page that is open asks again this late after a failure, or when the provider said. */
const askAfterFailureMs = 5_000;
const maxAskAfterFailureMs = 30_000;

/** The last good record of a session and what is known about it. How it changes stands in `session-life.ts`. */
export interface KeptSession {
  record: SessionRecord;
  /** What counting takes beside the record. */
  idForm: IdForm;
  /**
   * The content and when (our clock, ms) it was first read, of one with rows missing since when they have been; `null`
   * while live or partial.
   */
  seen: { hash: string; at: number } | null;
  /** It is kept as it is: read again only where there is a reason (`nextReadAt`) and somebody opens it. */
  final: boolean;
  /** Why the last try to read again failed, and when. No reader of a final session needs to know. */
  failure: { error: Error; at: number } | null;
  archiving: Archiving;
  /**
   * How the session stands in the archive, where `record` need not be what is archived: it may be live again. `null`
   * where it is not there.
   */
  archived: ArchivedState | null;
  /**
   * Of an archived session that was read again: the changed entry that was known when the reading of `record` began.
   */
  readFor: string | null;
}

/**
 * How far a session has come on its way into the archive. `retryAt` on our clock, ms; `tries` that have failed so far.
 */
export type Archiving =
  | { state: 'not-yet' | 'done' }
  | { state: 'under-way'; tries: number }
  | { state: 'failed'; tries: number; reason: string; retryAt: number };

/** Nobody ever leaves a list of participants: a reading that brought fewer of them than are known lacks some. */
export class FewerRowsError extends Error {
  constructor() {
    super('The provider gave fewer rows than before.');
  }
}

/** For how long (ms) an error is remembered before the provider is asked again. */
export function pauseAfter(error: unknown): number {
  return error instanceof ProviderError && error.kind === 'not-found' ? notFoundPauseMs : failurePauseMs;
}

/** When (ms from `now`) a page that shows a kept session should ask again after the failure. */
export function askAgainAfter({ error, at }: { error: Error; at: number }, now: number): number {
  const wait = error instanceof ProviderError ? (error.retryAfterMs ?? askAfterFailureMs) : askAfterFailureMs;
  return Math.max(failurePauseMs, Math.min(maxAskAfterFailureMs, at + wait - now));
}

/** A failure of `at` as it reads now: what is left of the wait the provider asked for. */
export function failureAsOf<Failure>(error: Failure, at: number, now: number): Failure | ProviderError {
  return error instanceof ProviderError ? error.after(now - at) : error;
}

/**
 * When (our clock, ms) a final session should be read again by whoever opens it. That is at once where its entry in the
 * provider's list has changed, or its record lacks what an older version did not keep. It is 10 minutes after its
 * reading where rows are missing or only our count says that it has ended. Each is at least 10 minutes after the last
 * try.
 */
function finalAgainAt({ record, failure, archived, archiving }: KeptSession): number {
  // The archive does not know yet of a reading that it is to take.
  const toArchive = archiving.state === 'done' ? null : record.readAt;
  const lastTry = Math.max(...[archived?.triedAt, failure?.at, toArchive].map((at) => at ?? Number.NEGATIVE_INFINITY));
  if (archived !== null && (archived.changedTo !== null || archived.lacksFields)) return lastTry + finalAgainMs;
  const { live, onlyByCount } = lifeOf(record);
  const mayGoOn = record.incomplete || live || onlyByCount;
  return mayGoOn ? Math.max(lastTry, record.readAt) + finalAgainMs : Number.POSITIVE_INFINITY;
}

/** How old (ms) a record may become before whoever looks has it read again, unless it is final; `null`: none is known. */
export function maxAgeOf(record: SessionRecord | null): number {
  return record === null || isLiveRecord(record) ? liveAgeMs : finalizeMs;
}

/** When (our clock, ms) a kept session should be read again by whoever looks. */
export function nextReadAt(kept: KeptSession): number {
  const { record, final, failure } = kept;
  if (final) return finalAgainAt(kept);
  const usual = maxAgeOf(record);
  if (failure === null) return record.readAt + usual;
  // A provider that answers is not asked more often because it leaves something out.
  return failure.at + (failure.error instanceof FewerRowsError ? usual : pauseAfter(failure.error));
}
