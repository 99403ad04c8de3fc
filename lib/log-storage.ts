import { answering } from '@/lib/answering';
import { log } from '@/lib/log';
import { onceAMinute } from '@/lib/once-a-minute';
import { storageProblem } from '@/lib/storage-problem';

/** A failure that was followed by none for so long is over, ms. */
const overMs = 5 * 60_000;

/** The bundler may make several copies of this file in one process; what one notes the other reads. */
const shared = globalThis as { rollcallStorageFailure?: { since: number; last: number } };

/** Since when (ms) this thread cannot use the database; `null` where that has not failed in the last five minutes. */
export function storageFailingSince(now: number): number | null {
  const failure = shared.rollcallStorageFailure;
  return failure === undefined || now - failure.last > overMs ? null : failure.since;
}

/**
 * Says in the log, once a minute with how often, that the database could not be used while `doing` something; `of` is
 * whatever tells the last such time from others. The request that is being
 * answered is known to have met it. Answers why in words for the reader.
 */
export function logStorage(doing: string, error: unknown, of: { requestId?: string; path?: string } = {}): string {
  const reason = storageProblem(error);
  const now = Date.now();
  shared.rollcallStorageFailure = { since: storageFailingSince(now) ?? now, last: now };
  const request = answering().getStore();
  if (request !== undefined) request.isStorageAway = true;
  const detail = error instanceof Error ? (error.stack ?? error.message) : 'no error object';
  onceAMinute(`${doing}\n${reason}`, (times) =>
    log.error({ doing, reason, ...of, error: detail, ...(times > 1 ? { times } : {}) }, 'the database could not be used'),
  );
  return reason;
}
