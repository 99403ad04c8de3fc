import { logStorage } from '@/lib/log-storage';
import { type Database, database } from './database';

/** What the database answers, or `fallback` where it cannot and the page can do without; the log then has why. */
export async function withFallback<T>(doing: string, fallback: T, ask: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await ask(await database());
  } catch (error) {
    logStorage(doing, error);
    return fallback;
  }
}
