import type { Database } from '@/lib/db/database';
import { keptFrom } from '@/lib/db/retention';
import type { WriteCheck } from '@/lib/db/write-check';
import type { CountOptions } from '@/lib/domain/count-session';
import type { IdForm } from '@/lib/domain/public-id';
import { countInTurns } from '@/lib/sessions/counting/counted-session';
import { contentHash, findHash, hasContent } from '@/lib/sessions/reading/content-hash';
import { recordVersion, type SessionRecord } from '@/lib/sessions/reading/session-record';
import { toSessionRow } from './archive-rows';
import { countedBy } from './counted-by';
import { erasureMark } from './erased/erasures';
import { withoutErased } from './erased/without-erased';
import { packRecord } from './kept-record';
import { toKnownRow, writeKnown } from './known-row';
import { PastRetention } from './over-sessions';
import { writePeople, writeRestOfPeople } from './people/write-people';
import { searchKeyOf } from './search-keys';

/** An ended session as it is to be kept, and how it is counted in the ordinary way. */
export interface SessionToArchive {
  origin: string;
  sessionId: string;
  idForm: IdForm;
  record: SessionRecord;
  options: CountOptions;
  /** Runs in each transaction before anything is written, and keeps it from being written by throwing. */
  check?: WriteCheck;
}

/** `outdone`: what is archived is better than what was given, and stays. */
export type ArchiveOutcome = 'stored' | 'unchanged' | 'outdone';

/**
 * Keeps a session whole, but for who was erased, in one transaction; the rows of many people follow it. It resolves when
 * that is committed, with `unchanged` when the same content was kept before. Other content replaces what was kept, but a part never replaces the whole, fewer rows never more,
 * and a reading never one that began later. Throws `PastRetention` where sessions are not kept for so long, and what
 * the database throws, and has changed nothing then.
 */
export async function archiveSession(db: Database, input: SessionToArchive, now = Date.now()): Promise<ArchiveOutcome> {
  for (;;) {
    const erased = await erasureMark(db);
    const record = await withoutErased(db, input.origin, input.record);
    const outcome = await archiveClean(db, { ...input, record, erased }, now);
    if (outcome !== 'erased-meanwhile') return outcome;
  }
}

/** `record` as it is without those who were erased by then: `erased` is `erasureMark` of then. */
async function archiveClean(
  db: Database,
  input: SessionToArchive & { erased: number },
  now: number,
): Promise<ArchiveOutcome | 'erased-meanwhile'> {
  const { origin, sessionId, record, idForm, options } = input;
  const key = { origin, session_id: sessionId };
  const known = await db
    .selectFrom('archived_session')
    .select(['content_hash', 'incomplete'])
    .where(({ and }) => and(key))
    .executeTakeFirst();
  const isNoBetter = record.incomplete || known?.incomplete === 0;
  await findHash(record, known?.content_hash ?? null);
  if (known !== undefined && isNoBetter && hasContent(record, known.content_hash)) return 'unchanged';

  const content_hash = contentHash(record);
  const packed = await packRecord(record);
  const { count } = await countInTurns(record, idForm, options);
  const listed = toSessionRow(record, count);
  const search_key = searchKeyOf({ ...listed, session_id: sessionId });
  const how = countedBy(content_hash, options);
  const counted = { ...listed, search_key, ...how };
  const began_at = record.beganAt ?? record.readAt;
  const row = { id_shape: idForm.name, ...counted, began_at, record_version: recordVersion, content_hash, archived_at: now };

  const outcome = await db.transaction().execute<ArchiveOutcome | 'erased-meanwhile'>(async (transaction) => {
    await input.check?.(transaction);
    if ((await erasureMark(transaction)) !== input.erased) return 'erased-meanwhile';
    if ((row.ended_at ?? row.started_at ?? row.read_at) < (await keptFrom(transaction, now))) throw new PastRetention();
    // Whoever comes second waits here for the first, then finds its hash.
    const written = await transaction
      .insertInto('archived_session')
      .values({ ...key, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(['origin', 'session_id'])
          .doUpdateSet(row)
          .where(({ and, or, eb, fn, ref }) => {
            // Rows from before there was a number of rows have the connections of those who are counted, which are
            // never more.
            const rows = fn.coalesce(ref('archived_session.rows'), ref('archived_session.connections'));
            const isAsWhole = eb('archived_session.incomplete', '=', row.incomplete);
            const isLater = and([
              eb('archived_session.read_at', '<=', row.read_at),
              eb('archived_session.content_hash', '<>', content_hash),
            ]);
            // Whoever wakes up after an hour brings nothing back.
            const beganLater = eb(fn.coalesce(ref('archived_session.began_at'), ref('archived_session.read_at')), '<=', row.began_at);
            const isBetter = or([
              eb('archived_session.incomplete', '>', row.incomplete),
              and([isAsWhole, eb(rows, '<', row.rows)]),
              and([isAsWhole, eb(rows, '=', row.rows), isLater]),
            ]);
            return and([beganLater, isBetter]);
          }),
      )
      .returning('session_id')
      .executeTakeFirst();
    if (written === undefined) {
      const kept = await transaction
        .selectFrom('archived_session')
        .select('content_hash')
        .where(({ and }) => and(key))
        .executeTakeFirst();
      return kept !== undefined && hasContent(record, kept.content_hash) ? 'unchanged' : 'outdone';
    }
    await transaction
      .insertInto('archived_record')
      .values({ ...key, ...packed })
      .onConflict((conflict) => conflict.columns(['origin', 'session_id']).doUpdateSet(packed))
      .execute();
    const { session, answeredAt } = record;
    await writeKnown(transaction, [toKnownRow(origin, { ...session, id: sessionId }, answeredAt)]);
    await writePeople(transaction, key, count.people);
    return 'stored';
  });
  if (outcome === 'stored') await writeRestOfPeople(db, { key, counted: how, people: count.people }, input.check);
  return outcome;
}
