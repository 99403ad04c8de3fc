import type { Database } from '@/lib/db/database';
import type { IdForm } from '@/lib/domain/public-id';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { type ArchivedState, stateColumns, toArchivedState } from './archived-state';
import { unpackRecord } from './kept-record';

/** A session as it was kept. */
export interface ArchivedSession {
  record: SessionRecord;
  idForm: IdForm;
  state: ArchivedState;
}

/**
 * The kept session, or `null` when it is not archived. Throws what the database throws, and when what is kept cannot be
 * read.
 */
export async function readArchivedSession(db: Database, origin: string, sessionId: string): Promise<ArchivedSession | null> {
  const row = await db
    .selectFrom('archived_session')
    .innerJoin('archived_record as record', (join) =>
      join.onRef('record.origin', '=', 'archived_session.origin').onRef('record.session_id', '=', 'archived_session.session_id'),
    )
    .select([...stateColumns, 'id_shape', 'record.encoding', 'record.content'])
    .where('archived_session.origin', '=', origin)
    .where('archived_session.session_id', '=', sessionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { record, idForm } = await unpackRecord(origin, row);
  return { record, idForm, state: toArchivedState(row) };
}
