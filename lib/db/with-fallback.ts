import { log } from '@/lib/log';
import { storageProblem } from '@/lib/storage-problem';
import { type Database, database } from './database';

/**
 * Says in the log that the database could not be used while `doing` something, and answers why in words for the reader.
 */
export function storageFailed(doing: string, error: unknown): string {
  const reason = storageProblem(error);
  const detail = error instanceof Error ? (error.stack ?? error.message) : 'no error object';
  log.error({ doing, reason, error: detail }, 'the database could not be used');
  return reason;
}

/** What the database answers, or `fallback` where it cannot and the page can do without; the log then has why. */
export async function withFallback<T>(doing: string, fallback: T, ask: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await ask(await database());
  } catch (error) {
    storageFailed(doing, error);
    return fallback;
  }
}
