import type { Database } from '@/lib/db/database';
import type { SessionCount } from '@/lib/domain/count-session';
import type { IdShape } from '@/lib/domain/public-id';
import { pack } from './archive-content';
import { toPersonRow, toSessionRow } from './archive-rows';
import { contentHash } from './content-hash';
import { searchKeyOf } from './search-keys';
import type { SessionRecord } from './session-record';

/** An ended session as it is to be kept. `count` is the record counted in the ordinary way. */
export interface SessionToArchive {
  origin: string;
  sessionId: string;
  idShape: IdShape;
  record: SessionRecord;
  count: SessionCount;
}

/** Rows per statement: SQLite takes at most 32,766 values, Postgres 65,535. */
const peoplePerInsert = 500;

/**
 * Keeps a session whole: all of it in one transaction, so that it is there or not. Resolves when it is committed; `unchanged` when the same content
 * was kept before, by this process or another. Other content replaces what was kept, but a part never the whole, nor a smaller part a larger one. Throws what the
 * database throws; then nothing has changed.
 */
export async function archiveSession(db: Database, input: SessionToArchive, now = Date.now()): Promise<'stored' | 'unchanged'> {
  const { origin, sessionId, record, count } = input;
  const key = { origin, session_id: sessionId };
  const content_hash = contentHash(record);
  const known = await db
    .selectFrom('archived_session')
    .select(['content_hash', 'incomplete'])
    .where(({ and }) => and(key))
    .executeTakeFirst();
  const isNoBetter = record.incomplete || known?.incomplete === 0;
  if (known?.content_hash === content_hash && isNoBetter) return 'unchanged';

  const { session, rooms, connections, answeredAt, readAt, progress, incomplete } = record;
  const packed = await pack({ session, rooms, connections, answeredAt, readAt, progress, incomplete });
  const listed = toSessionRow(record, count);
  const search_key = searchKeyOf({ ...listed, session_id: sessionId });
  const row = { id_shape: input.idShape, ...listed, search_key, content_hash, archived_at: now };
  const people = count.people.map((person) => ({ ...key, ...toPersonRow(person) }));

  return db.transaction().execute(async (transaction) => {
    // Whoever comes second waits here for the first, then finds its hash.
    const written = await transaction
      .insertInto('archived_session')
      .values({ ...key, ...row })
      .onConflict((conflict) => {
        const other = conflict
          .columns(['origin', 'session_id'])
          .doUpdateSet(row)
          .where(({ or, eb }) =>
            or([eb('archived_session.content_hash', '<>', content_hash), eb('archived_session.incomplete', '<>', row.incomplete)]),
          );
        return record.incomplete
          ? other.where('archived_session.incomplete', '=', 1).where('archived_session.connections', '<=', row.connections)
          : other;
      })
      .returning('session_id')
      .executeTakeFirst();
    if (written === undefined) return 'unchanged';
    await transaction
      .insertInto('archived_record')
      .values({ ...key, ...packed })
      .onConflict((conflict) => conflict.columns(['origin', 'session_id']).doUpdateSet(packed))
      .execute();
    await transaction
      .deleteFrom('archived_person')
      .where(({ and }) => and(key))
      .execute();
    for (let first = 0; first < people.length; first += peoplePerInsert) {
      await transaction
        .insertInto('archived_person')
        .values(people.slice(first, first + peoplePerInsert))
        .execute();
    }
    return 'stored';
  });
}
