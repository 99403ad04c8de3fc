import type { Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import { database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import type { IdShape } from '@/lib/domain/public-id';
import { pack, unpack } from '@/lib/sessions/archive-content';
import type { ReadInvitees } from '@/lib/sessions/archived-invitees';
import type { SessionRecord } from '@/lib/sessions/session-record';

interface FrozenRecord {
  record: SessionRecord;
  idShape: IdShape;
  /** Who was invited, as it was read for the report; `null` where it was not. */
  invited: ReadInvitees | null;
}

/** Never changed once written, so what was read of it once is kept; bounded by the connections in it. */
const read = new LRUCache<string, FrozenRecord>({ maxSize: 50_000, sizeCalculation: ({ record }) => record.connections.length + 1 });

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

/** The record a report froze for itself, or `null` where it rests on the archive. Throws what the database throws. */
export async function readFrozenRecord(reportId: string): Promise<FrozenRecord | null> {
  const known = read.get(reportId);
  if (known !== undefined) return known;
  const db = await database();
  const row = await db.selectFrom('report_record').selectAll().where('report_id', '=', reportId).executeTakeFirst();
  if (row === undefined) return null;
  const { invited, ...kept } = (await unpack(row)) as Omit<SessionRecord, 'ended' | 'failure'> & Partial<Pick<FrozenRecord, 'invited'>>;
  const frozen: FrozenRecord = { record: { ...kept, ended: true, failure: null }, idShape: row.id_shape, invited: invited ?? null };
  read.set(reportId, frozen);
  return frozen;
}
