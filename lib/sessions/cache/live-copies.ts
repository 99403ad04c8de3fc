import { sql } from 'kysely';
import { databaseNow } from '@/lib/db/clock';
import type { Database } from '@/lib/db/database';
import type { IdForm } from '@/lib/domain/public-id';
import { withoutErased } from '@/lib/sessions/archive/erased/without-erased';
import { packRecord, unpackRecord } from '@/lib/sessions/archive/kept-record';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';

/** Names a session whose reading instances on one database share. */
export interface CopyKey {
  origin: string;
  sessionId: string;
}

/** A reading that an instance made, for the others. `version` grows with each. */
export interface LiveCopy {
  version: number;
  record: SessionRecord;
}

/** Copies older than this are of no use to anybody, ms. */
const uselessMs = 3_600_000;

/**
 * Puts a reading where other instances find it, without those who were erased, unless a later one is there. `now` (ms)
 * is the clock that the record's times go by; others have it by the database's clock. Answers its version. Throws what
 * the database throws.
 */
export async function writeLiveCopy(
  db: Database,
  { origin, sessionId }: CopyKey,
  record: SessionRecord,
  now: () => number,
): Promise<number | null> {
  const packed = await packRecord(await withoutErased(db, origin, record));
  const age = Math.max(0, Math.round(now() - record.readAt));
  const read_at = sql<number>`${databaseNow(db)} - ${sql.lit(age)}`;
  const row = await db
    .insertInto('live_record')
    .values({ origin, session_id: sessionId, read_at, ...packed })
    .onConflict((conflict) =>
      conflict
        .columns(['origin', 'session_id'])
        .doUpdateSet((eb) => ({
          read_at: eb.ref('excluded.read_at'),
          encoding: eb.ref('excluded.encoding'),
          content: eb.ref('excluded.content'),
        }))
        .whereRef('live_record.read_at', '<', (eb) => eb.ref('excluded.read_at')),
    )
    .returning('read_at')
    .executeTakeFirst();
  return row?.read_at ?? null;
}

/**
 * A reading that another instance made, not older than `maxAgeMs` and other than `known` (a version), or `null`; its
 * times are on the clock `now` (ms). Throws what the database throws, and when what is kept cannot be read.
 */
export async function findLiveCopy(
  db: Database,
  { origin, sessionId }: CopyKey,
  { idForm, known, maxAgeMs, now }: { idForm: IdForm; known: number | undefined; maxAgeMs: number; now: () => number },
): Promise<LiveCopy | null> {
  const row = await db
    .selectFrom('live_record')
    .select(['read_at', 'encoding', 'content', sql<number>`${databaseNow(db)} - read_at`.as('age')])
    .where(({ and }) => and({ origin, session_id: sessionId }))
    .where('read_at', '>', sql<number>`${databaseNow(db)} - ${sql.lit(maxAgeMs)}`)
    .where('read_at', '>', known ?? 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  const readAt = now() - row.age;
  const { record } = await unpackRecord(origin, { ...row, id_shape: idForm.name });
  const beganAt = record.beganAt === undefined ? {} : { beganAt: record.beganAt + (readAt - record.readAt) };
  return { version: row.read_at, record: { ...record, ...beganAt, readAt } };
}

/** Removes the copies that nobody will ask for any more. Throws what the database throws. */
export async function removeOldCopies(db: Database): Promise<void> {
  await db
    .deleteFrom('live_record')
    .where('read_at', '<', sql<number>`${databaseNow(db)} - ${sql.lit(uselessMs)}`)
    .execute();
}
