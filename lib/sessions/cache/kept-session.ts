import type { IdForm } from '@/lib/domain/public-id';
import { ProviderError } from '@/lib/providers/provider-error';
import type { ArchivedState } from '@/lib/sessions/archive/archived-state';
import { contentHash } from '@/lib/sessions/reading/content-hash';
import { isLiveRecord, lifeOf, type SessionRecord } from '@/lib/sessions/reading/session-record';

/** A live record older than this is read again when somebody looks. */
const liveAgeMs = 15_000;
/** Two readings of an ended session this far apart with the same content make it final; until then it is read again after as long. */
const settleMs = 60_000;
/** What ended this long ago is final with its first whole reading. */
export const settledAfterEndMs = 15 * 60_000;
/** For so long an ended session is read again for rows that are missing, every `settleMs`; what is known then is final. */
const missingMs = 3 * 60_000;
/** Somebody who opens a session that there is a reason to read again has it read this long after the last try. */
const finalAgainMs = 10 * 60_000;
/** A live picture is kept for so long though the reading after it brought fewer rows. */
const livePictureMs = 2 * 60_000;
/** Long enough that a burst of readers costs one call, short enough that whoever tries again really does. */
const failurePauseMs = 1_000;
const notFoundPauseMs = 5_000;
/** A page that is open asks again this late after a failure, or when the provider said. */
const askAfterFailureMs = 5_000;
const longestAskAfterFailureMs = 30_000;

/** The last good record of a session and what is known about it. */
export interface KeptSession {
  record: SessionRecord;
  /** The content and when (our clock, ms) it was first read, of one with rows missing since when they have been; `null` while live or partial. */
  seen: { hash: string; at: number } | null;
  /** It is kept as it is: read again only where there is a reason (`nextReadAt`) and somebody opens it. */
  final: boolean;
  /** Why the last try to read again failed, and when. No reader of a final session needs to know. */
  failure: { error: Error; at: number } | null;
  archiving: Archiving;
  /** How the session stands in the archive, where `record` need not be what is archived: it may be live again. `null` where it is not there. */
  archived: ArchivedState | null;
  /** Of an archived session that was read again: the changed entry that was known when the reading of `record` began. */
  readFor: string | null;
}

/** A kept session with what counting it takes beside the record. */
export interface HeldSession extends KeptSession {
  idForm: IdForm;
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

/** Nobody ever leaves a list of participants: a reading that brought fewer of them than are known lacks some. */
class FewerRowsError extends Error {
  constructor() {
    super('The provider gave fewer rows than before.');
  }
}

/** What is kept of a session after a reading of it failed at `at` (our clock, ms). */
export function keepFailed(before: KeptSession, error: Error, at: number): KeptSession {
  const settled = !before.final && error instanceof FewerRowsError && before.seen !== null && at - before.seen.at >= missingMs;
  return settled ? { ...before, final: true, failure: null } : { ...before, failure: { error, at } };
}

/** Why what was known before is kept instead of `record`, or `null`: a part never replaces the whole, nor fewer rows more. */
function worseThan(before: KeptSession, record: SessionRecord): Error | null {
  const more = record.connections.length - before.record.connections.length;
  const isLive = isLiveRecord(record);
  if (record.failure !== null) return before.record.failure === null || more < 0 ? record.failure : null;
  if (before.final) {
    // Of a live session some rows are nearly always still to come.
    const isPart = !isLive && record.incomplete && (more === 0 || !before.record.incomplete);
    return more < 0 || isPart ? new FewerRowsError() : null;
  }
  const isFirstWhole = before.record.failure !== null && !record.incomplete;
  if (more >= 0 || isFirstWhole) return null;
  // A picture of a live session gives way in the end; what has ended, and what is known of it, stays.
  const givesWay = isLiveRecord(before.record) && (!isLive || record.readAt - before.record.readAt >= livePictureMs);
  return givesWay ? null : new FewerRowsError();
}

/** Whether a reading of an archived session brought what is archived: then what was counted of it goes on to hold. */
function isArchivedAlready({ final, archived, record: { incomplete } }: KeptSession, record: SessionRecord): boolean {
  return final && record.failure === null && record.incomplete === incomplete && archived?.contentHash === contentHash(record);
}

/** What is kept after a reading ended with `record`, given what was kept before. */
export function keep(record: SessionRecord, before: KeptSession | undefined): KeptSession {
  if (before !== undefined && isArchivedAlready(before, record)) return { ...before, failure: null };
  const error = before === undefined ? null : worseThan(before, record);
  if (before !== undefined && error !== null) return keepFailed(before, error, record.readAt);
  const archived = before?.archived ?? null;
  const fresh: KeptSession = { record, seen: null, final: false, failure: null, archiving: notYet, archived, readFor: null };
  if (record.failure !== null) return { ...fresh, failure: { error: record.failure, at: record.readAt } };
  const { live, end } = lifeOf(record);
  if (live) return fresh;
  const longAgo = end !== null && record.answeredAt - end >= settledAfterEndMs;
  if (longAgo && (before?.final || !record.incomplete)) return { ...fresh, final: true };
  const hash = contentHash(record);
  // Which rows are missing may differ from one reading to the next.
  const goesOn = before?.seen?.hash === hash || (record.incomplete && before?.record.incomplete);
  const at = (goesOn ? before?.seen?.at : null) ?? record.readAt;
  return { ...fresh, seen: { hash, at }, final: record.readAt - at >= (record.incomplete ? missingMs : settleMs) };
}

/**
 * When (our clock, ms) a final session should be read again by whoever opens it. At once where its entry in the provider's list has changed, or its record
 * lacks what an older version did not keep; 10 minutes after its reading where rows are missing, or only our count says that it has ended; and always that
 * long after the last try. Never without such a reason.
 */
function finalAgainAt({ record, failure, archived }: KeptSession): number {
  const lastTry = Math.max(archived?.triedAt ?? Number.NEGATIVE_INFINITY, failure?.at ?? Number.NEGATIVE_INFINITY);
  if (archived !== null && (archived.changedTo !== null || archived.lacksFields)) return lastTry + finalAgainMs;
  const { live, onlyByCount } = lifeOf(record);
  const mayGoOn = record.incomplete || live || onlyByCount;
  return mayGoOn ? Math.max(lastTry, record.readAt) + finalAgainMs : Number.POSITIVE_INFINITY;
}

/** When (our clock, ms) a kept session should be read again by whoever looks. */
export function nextReadAt(kept: KeptSession): number {
  const { record, final, failure } = kept;
  if (final) return finalAgainAt(kept);
  const usual = isLiveRecord(record) ? liveAgeMs : settleMs;
  if (failure === null) return record.readAt + usual;
  // A provider that answers is not asked more often because it leaves something out.
  return failure.at + (failure.error instanceof FewerRowsError ? usual : pauseAfter(failure.error));
}
