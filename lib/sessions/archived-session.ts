import type { Database } from '@/lib/db/database';
import type { CountedFigures } from '@/lib/domain/answers/to-session-item';
import type { IdShape } from '@/lib/domain/public-id';
import { unpack } from './archive-content';
import type { SessionRecord } from './session-record';

/** A session as it was kept. */
export interface ArchivedSession {
  record: SessionRecord;
  idShape: IdShape;
}

/** The kept session, or `null` when it is not archived. Throws what the database throws, and when what is kept cannot be read. */
export async function readArchivedSession(db: Database, origin: string, sessionId: string): Promise<ArchivedSession | null> {
  const row = await db
    .selectFrom('archived_session as session')
    .innerJoin('archived_record as record', (join) =>
      join.onRef('record.origin', '=', 'session.origin').onRef('record.session_id', '=', 'session.session_id'),
    )
    .select(['session.id_shape', 'record.encoding', 'record.content'])
    .where('session.origin', '=', origin)
    .where('session.session_id', '=', sessionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const kept = (await unpack(row)) as Omit<SessionRecord, 'ended' | 'failure'>;
  return { record: { ...kept, ended: true, failure: null }, idShape: row.id_shape };
}

/** What lists tell of those of the sessions that are archived, by session id: one question, no record unpacked. */
export async function readArchivedFigures(db: Database, origin: string, sessionIds: string[]): Promise<Map<string, CountedFigures>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('archived_session')
    .select(['session_id', 'started_at', 'ended_at', 'people', 'peak', 'incomplete', 'read_at'])
    .where('origin', '=', origin)
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Map(rows.map((row) => [row.session_id, toFigures(row)]));
}

/** The figures of a row. */
export function toFigures(row: {
  started_at: number | null;
  ended_at: number | null;
  people: number;
  peak: number;
  incomplete: number;
  read_at: number;
}): CountedFigures {
  const { people, peak } = row;
  return {
    live: false,
    asOf: row.read_at,
    start: row.started_at,
    end: row.ended_at,
    summary: { people, peak },
    incomplete: row.incomplete === 1,
  };
}
