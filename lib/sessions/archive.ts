import { type Database, database } from '@/lib/db/database';
import type { Provider } from '@/lib/providers/provider';
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
