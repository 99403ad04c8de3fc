import { type Database, database } from '@/lib/db/database';
import type { WriteCheck } from '@/lib/db/write-check';
import type { Provider } from '@/lib/providers/provider';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { archiveSession } from './archive-session';
import { type ArchivedSession, readArchivedSession } from './archived-session';
import { type ArchivedState, noteReadAgain, type ReadAgain, readArchivedState } from './archived-state';
import { withoutErased } from './erased/without-erased';

/** Where settled sessions are kept for good. All methods throw what the database throws. */
export interface Archive {
  read(origin: string, sessionId: string): Promise<ArchivedSession | null>;
  /** How an archived session stands, without its record; `null` when it is not archived. */
  stateOf(origin: string, sessionId: string): Promise<ArchivedState | null>;
  /**
   * Resolves, once the session is committed, to what is archived of it now: it need not be what was given, if better
   * was there.
   */
  store(provider: Provider, sessionId: string, record: SessionRecord, again?: ReadAgain | null): Promise<ArchivedSession>;
  /** Keeps that an archived session was read again, although what is archived stays. */
  noteReadAgain(origin: string, sessionId: string, again: ReadAgain): Promise<void>;
}

/**
 * The archive in a database, which is opened when it is needed first. `check` runs in each transaction that stores a
 * session, before anything is written, and keeps it from being written by throwing.
 */
export function createArchive(open: () => Promise<Database> = database, check: WriteCheck = async () => {}): Archive {
  const note = async (origin: string, sessionId: string, again: ReadAgain) =>
    noteReadAgain(await open(), { origin, session_id: sessionId }, again);
  return {
    read: async (origin, sessionId) => readArchivedSession(await open(), origin, sessionId),
    stateOf: async (origin, sessionId) => readArchivedState(await open(), { origin, session_id: sessionId }),
    async store({ origin, idForm }, sessionId, given, again = null) {
      const db = await open();
      const outcome = await archiveSession(db, { origin, sessionId, idForm, record: given, options: countOptions(defaultSwitches), check });
      if (again !== null) await note(origin, sessionId, again);
      const state = outcome === 'outdone' ? null : await readArchivedState(db, { origin, session_id: sessionId });
      const archived =
        state === null
          ? await readArchivedSession(db, origin, sessionId)
          : { record: await withoutErased(db, origin, given), idForm, state };
      if (archived === null) throw new Error('The session was deleted from the archive while it was stored.');
      return archived;
    },
    noteReadAgain: note,
  };
}
