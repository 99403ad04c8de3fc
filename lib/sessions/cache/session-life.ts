import type { IdForm } from '@/lib/domain/public-id';
import type { ArchivedSession } from '@/lib/sessions/archive/archived-session';
import { type ArchivedState, afterReadAgain, type ReadAgain } from '@/lib/sessions/archive/archived-state';
import { contentHash, hasContent } from '@/lib/sessions/reading/content-hash';
import { isLiveRecord, lifeOf, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { type Archiving, FewerRowsError, finalizeMs, type KeptSession } from './kept-session';

/** What ended this long ago is final with its first whole reading. */
export const finalAfterEndMs = 15 * 60_000;
/**
 * For so long an ended session is read again for rows that are missing, every `finalizeMs`; what is known then is
 * final.
 */
const missingMs = 3 * 60_000;
/** A live picture is kept for so long though the reading after it brought fewer rows. */
const livePictureMs = 2 * 60_000;
const firstArchivePauseMs = 60_000;
const maxArchivePauseMs = 3_600_000;

/** A reading ended with a record. `readFor`: the changed entry of an archived session that was known when it began. */
interface Read {
  record: SessionRecord;
  idForm: IdForm;
  readFor: string | null;
}

/** What happens to a kept session. Times on our clock, ms. */
export type SessionEvent =
  | ({ kind: 'read' } & Read)
  | { kind: 'reading-failed'; error: Error; at: number }
  /** Reading it again was tried, and what is archived stayed as it is. */
  | { kind: 'tried-again'; again: ReadAgain }
  | { kind: 'archiving-began' }
  | { kind: 'archiving-failed'; reason: string; at: number }
  /** Sessions are not kept for so long. */
  | { kind: 'not-kept' }
  /** It was archived, or brought from the archive; `null` where it is not there any more. */
  | { kind: 'archived'; archived: ArchivedSession | null }
  /** How it stands in the archive was looked up. */
  | { kind: 'looked-up'; state: ArchivedState | null };

/**
 * The life of a kept session: what is kept after an event, given what was kept before; `undefined` is nothing. Has no
 * effects and throws nothing.
 */
export function afterEvent(before: KeptSession | undefined, event: SessionEvent): KeptSession | undefined {
  if (event.kind === 'read') return keep(event, before);
  if (event.kind === 'archived') return event.archived === null ? undefined : asArchived(event.archived);
  if (before === undefined) return undefined;
  if (event.kind === 'reading-failed') return keepFailed(before, event.error, event.at);
  if (event.kind === 'tried-again')
    return { ...before, archived: before.archived === null ? null : afterReadAgain(before.archived, event.again) };
  if (event.kind === 'looked-up') return { ...before, archived: event.state };
  if (event.kind === 'not-kept') return { ...before, archiving: { state: 'not-yet' } };
  return { ...before, archiving: event.kind === 'archiving-began' ? archivingOf(before) : archivingFailed(before, event) };
}

/** A session as it comes from the archive. */
function asArchived({ record, idForm, state }: ArchivedSession): KeptSession {
  return { record, idForm, seen: null, final: true, failure: null, archiving: { state: 'done' }, archived: state, readFor: null };
}

function triesOf({ archiving }: KeptSession): number {
  return archiving.state === 'failed' || archiving.state === 'under-way' ? archiving.tries : 0;
}

function archivingOf(kept: KeptSession): Archiving {
  return { state: 'under-way', tries: triesOf(kept) };
}

/** A failed try is followed by the next after a minute, and then after twice as long each time, up to an hour. */
function archivingFailed(kept: KeptSession, { reason, at }: { reason: string; at: number }): Archiving {
  const tries = triesOf(kept) + 1;
  return { state: 'failed', reason, tries, retryAt: at + Math.min(maxArchivePauseMs, firstArchivePauseMs * 2 ** (tries - 1)) };
}

/** What is kept of a session after a reading of it failed at `at` (our clock, ms). */
function keepFailed(before: KeptSession, error: Error, at: number): KeptSession {
  const settled = !before.final && error instanceof FewerRowsError && before.seen !== null && at - before.seen.at >= missingMs;
  return settled ? { ...before, final: true, failure: null } : { ...before, failure: { error, at } };
}

/**
 * Why what was known before is kept instead of `record`, or `null`: a part never replaces the whole, nor fewer rows
 * more.
 */
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
  const isAsWhole = final && record.failure === null && record.incomplete === incomplete;
  return isAsWhole && archived !== null && hasContent(record, archived.contentHash);
}

/** Whether a session had ended so long ago when it was read that its first whole reading is final. */
export function endedLongAgo(record: SessionRecord): boolean {
  const { end } = lifeOf(record);
  return end !== null && record.answeredAt - end >= finalAfterEndMs;
}

/** What is kept after a reading ended with `record`, given what was kept before. */
function keep({ record, idForm, readFor }: Read, before: KeptSession | undefined): KeptSession {
  if (before !== undefined && isArchivedAlready(before, record)) return { ...before, failure: null, idForm, readFor };
  const error = before === undefined ? null : worseThan(before, record);
  if (before !== undefined && error !== null) return { ...keepFailed(before, error, record.readAt), idForm, readFor };
  const archived = before?.archived ?? null;
  const fresh: KeptSession = {
    record,
    idForm,
    seen: null,
    final: false,
    failure: null,
    archiving: { state: 'not-yet' },
    archived,
    readFor,
  };
  if (record.failure !== null) return { ...fresh, failure: { error: record.failure, at: record.readAt } };
  if (isLiveRecord(record)) return fresh;
  if (endedLongAgo(record) && (before?.final || !record.incomplete)) return { ...fresh, final: true };
  const hash = contentHash(record);
  // Which rows are missing may differ from one reading to the next.
  const goesOn = before?.seen?.hash === hash || (record.incomplete && before?.record.incomplete);
  const at = (goesOn ? before?.seen?.at : null) ?? record.readAt;
  return { ...fresh, seen: { hash, at }, final: record.readAt - at >= (record.incomplete ? missingMs : finalizeMs) };
}
