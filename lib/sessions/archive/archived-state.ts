import type { Database } from '@/lib/db/database';
import type { Session } from '@/lib/domain/session';
import { recordVersion } from '@/lib/sessions/reading/session-record';
import { isKnownEntry } from './listed-entry';
import type { ArchiveKey } from './people/write-people';

/**
 * How an archived session stands: what is archived of it, and why it may have to be read again. Times on our clock, ms.
 */
export interface ArchivedState {
  contentHash: string;
  /** The provider's entry in its list, where it changed and nothing was read since; else `null`. */
  changedTo: string | null;
  /** The changed entry that it was last read again for. */
  listedRead: string | null;
  /** The record was read by an older version, which kept less, and the provider may have more. */
  lacksFields: boolean;
  /** Fewer rows came than the provider announced. */
  lacksRows: boolean;
  /** When reading it again was last tried. */
  triedAt: number | null;
}

export const stateColumns = ['content_hash', 'session', 'listed', 'listed_read', 'record_version', 'incomplete', 'tried_at'] as const;

interface StateRow {
  content_hash: string;
  session: string;
  listed: string | null;
  listed_read: string | null;
  record_version: number;
  incomplete: number;
  tried_at: number | null;
}

/** The state that a row tells. */
export function toArchivedState({
  content_hash,
  session,
  listed,
  listed_read,
  record_version,
  incomplete,
  tried_at,
}: StateRow): ArchivedState {
  const isChanged = listed !== null && !isKnownEntry(listed, { session: JSON.parse(session) as Session, listed: null, listed_read });
  return {
    contentHash: content_hash,
    changedTo: isChanged ? listed : null,
    listedRead: listed_read,
    lacksFields: record_version < recordVersion,
    lacksRows: incomplete === 1,
    triedAt: tried_at,
  };
}

/**
 * How an archived session stands now, or `null` when it is not archived: one row, by its key. Throws what the database
 * throws.
 */
export async function readArchivedState(db: Database, key: ArchiveKey): Promise<ArchivedState | null> {
  const row = await db
    .selectFrom('archived_session')
    .select(stateColumns)
    .where(({ and }) => and({ ...key }))
    .executeTakeFirst();
  return row === undefined ? null : toArchivedState(row);
}

/** That reading an archived session again was tried at `at` (our clock, ms). */
export interface ReadAgain {
  at: number;
  /** The changed entry that was known when the reading began. */
  changedTo: string | null;
  /** The provider has answered for good: it gave all that it has, or does not know the session any more. */
  isDone: boolean;
}

/** How a session stands after reading it again was tried. */
export function afterReadAgain(state: ArchivedState, { at, changedTo, isDone }: ReadAgain): ArchivedState {
  if (!isDone) return { ...state, triedAt: at };
  // What was noted while it was read is still to be looked at.
  const isStillChanged = state.changedTo !== changedTo;
  return {
    ...state,
    triedAt: at,
    lacksFields: false,
    changedTo: isStillChanged ? state.changedTo : null,
    listedRead: changedTo ?? state.listedRead,
  };
}

/** Keeps that reading again was tried, for every process and for later ones. Throws what the database throws. */
export async function noteReadAgain(db: Database, key: ArchiveKey, { at, changedTo, isDone }: ReadAgain): Promise<void> {
  const done = { record_version: recordVersion, ...(changedTo === null ? {} : { listed_read: changedTo }) };
  await db
    .updateTable('archived_session')
    .set({ tried_at: at, ...(isDone ? done : {}) })
    .where(({ and }) => and({ ...key }))
    .execute();
}
