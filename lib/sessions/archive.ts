import { type Database, database } from '@/lib/db/database';
import { log } from '@/lib/log';
import type { Provider } from '@/lib/providers/provider';
import { storageProblem } from '@/lib/storage-problem';
import { archiveSession } from './archive-session';
import { type ArchivedSession, readArchivedSession } from './archived-session';
import { countOptions, ordinarily } from './count-options';
import { countRecord } from './counted-session';
import type { SessionRecord } from './session-record';

/** Where settled sessions are kept for good. Both methods throw what the database throws. */
export interface Archive {
  read(origin: string, sessionId: string): Promise<ArchivedSession | null>;
  /** Resolves once the session is committed. */
  store(provider: Provider, sessionId: string, record: SessionRecord): Promise<void>;
}

/** The archive in a database, which is opened when it is needed first. */
export function createArchive(open: () => Promise<Database> = database): Archive {
  return {
    read: async (origin, sessionId) => readArchivedSession(await open(), origin, sessionId),
    async store({ origin, idShape }, sessionId, record) {
      const { count } = countRecord(record, idShape, countOptions(ordinarily));
      await archiveSession(await open(), { origin, sessionId, idShape, record, count });
    },
  };
}

/** Says in the log that the archive failed, and answers why in words for the reader. */
export function archiveFailed(doing: string, error: unknown): string {
  const reason = storageProblem(error);
  log.error({ doing, reason, error: error instanceof Error ? (error.stack ?? error.message) : 'no error object' }, 'the archive failed');
  return reason;
}

/** What the database answers, or `fallback` where it cannot and the page can do without; the log then has why. */
export async function orWithout<T>(doing: string, fallback: T, ask: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await ask(await database());
  } catch (error) {
    archiveFailed(doing, error);
    return fallback;
  }
}
