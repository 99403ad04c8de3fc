import type { Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import { database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import type { IdShape } from '@/lib/domain/public-id';
import { pack, unpack } from '@/lib/sessions/archive/archive-content';
import type { ReadInvitees } from '@/lib/sessions/archive/archived-invitees';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';

interface FrozenRecord {
  record: SessionRecord;
  idShape: IdShape;
  /** Who was invited, as it was read for the report; `null` where it was not. */
  invited: ReadInvitees | null;
}

/**
 * Written with the report or never, and never changed, so what was found once is kept, also that there is none; bounded by the connections in it.
 */
const known = new LRUCache<string, { frozen: FrozenRecord | null }>({
  maxSize: 50_000,
  sizeCalculation: ({ frozen }) => (frozen?.record.connections.length ?? 0) + 1,
});
/** One reading at a time for each report, however many recipients look at once. */
const readings = new Map<string, Promise<FrozenRecord | null>>();

/** Keeps a session as it is now for one report alone. */
export async function writeFrozenRecord(
  transaction: Transaction<Schema>,
  reportId: string,
  { record, idShape, invited }: FrozenRecord,
): Promise<void> {
  const { session, rooms, connections, answeredAt, readAt, progress, incomplete } = record;
  const packed = await pack({ session, rooms, connections, answeredAt, readAt, progress, incomplete, invited });
  await transaction
    .insertInto('report_record')
    .values({ report_id: reportId, id_shape: idShape, ...packed })
    .execute();
}

async function readRecord(reportId: string): Promise<FrozenRecord | null> {
  const db = await database();
  const row = await db.selectFrom('report_record').selectAll().where('report_id', '=', reportId).executeTakeFirst();
  if (row === undefined) return null;
  const { invited, ...kept } = (await unpack(row)) as Omit<SessionRecord, 'ended' | 'failure'> & Partial<Pick<FrozenRecord, 'invited'>>;
  return { record: { ...kept, ended: true, failure: null }, idShape: row.id_shape, invited: invited ?? null };
}

/** The record a report froze for itself, or `null` where it rests on the archive. Throws what the database throws. */
export async function readFrozenRecord(reportId: string): Promise<FrozenRecord | null> {
  const found = known.get(reportId);
  if (found !== undefined) return found.frozen;
  const reading = readings.get(reportId) ?? readRecord(reportId).finally(() => readings.delete(reportId));
  readings.set(reportId, reading);
  const frozen = await reading;
  known.set(reportId, { frozen });
  return frozen;
}
