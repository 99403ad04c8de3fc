import { answering } from '@/lib/answering';
import { log } from '@/lib/log';
import { onceAMinute } from '@/lib/once-a-minute';
import { storageProblem } from '@/lib/storage-problem';

/**
 * Says in the log, once a minute with how often, that the database could not be used while `doing` something; `of` is
 * whatever tells the last such time from others. The request that is being
 * answered is known to have met it. Answers why in words for the reader.
 */
export function logStorage(doing: string, error: unknown, of: { requestId?: string; path?: string } = {}): string {
  const reason = storageProblem(error);
  const request = answering().getStore();
  if (request !== undefined) request.isStorageAway = true;
  const detail = error instanceof Error ? (error.stack ?? error.message) : 'no error object';
  onceAMinute(`${doing}\n${reason}`, (times) =>
    log.error({ doing, reason, ...of, error: detail, ...(times > 1 ? { times } : {}) }, 'the database could not be used'),
  );
  return reason;
}
