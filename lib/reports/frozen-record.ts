import type { Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import { database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import type { IdForm } from '@/lib/domain/public-id';
import type { ReadInvitees } from '@/lib/sessions/archive/archived-invitees';
import { withoutErased, withoutErasedInvitees } from '@/lib/sessions/archive/erased/without-erased';
import { packRecord, unpackRecord } from '@/lib/sessions/archive/kept-record';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import type { ReportRow } from './report-row';

interface FrozenRecord {
  record: SessionRecord;
  idForm: IdForm;
  /** Who was invited, as it was read for the report; `null` where it was not. */
  invited: ReadInvitees | null;
}

/**
 * Written with the report or never, and never changed, so what was found once is kept, also that there is none; bounded
 * by the connections in it.
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
  { record, idForm, invited }: FrozenRecord,
): Promise<void> {
  const packed = await packRecord(record, { invited });
  await transaction
    .insertInto('report_record')
    .values({ report_id: reportId, id_shape: idForm.name, ...packed })
    .execute();
}

async function readRecord({ id, origin }: Pick<ReportRow, 'id' | 'origin'>): Promise<FrozenRecord | null> {
  const db = await database();
  const row = await db.selectFrom('report_record').selectAll().where('report_id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { record, idForm, beside } = await unpackRecord<Pick<FrozenRecord, 'invited'>>(origin, row);
  return { record, idForm, invited: beside.invited ?? null };
}

/** Drops what is known of a report's copy. */
export function forgetFrozenRecord(reportId: string): void {
  known.delete(reportId);
}

/** What a report froze, once for all recipients. */
async function readKept(report: Pick<ReportRow, 'id' | 'origin'>): Promise<FrozenRecord | null> {
  const { id } = report;
  const found = known.get(id);
  if (found !== undefined) return found.frozen;
  const reading = readings.get(id) ?? readRecord(report).finally(() => readings.delete(id));
  readings.set(id, reading);
  const frozen = await reading;
  known.set(id, { frozen });
  return frozen;
}

/**
 * The record a report froze for itself without those who were erased since, or `null` where it rests on the archive.
 * Throws what the database throws.
 */
export async function readFrozenRecord(report: Pick<ReportRow, 'id' | 'origin'>): Promise<FrozenRecord | null> {
  const frozen = await readKept(report);
  if (frozen === null) return null;
  const db = await database();
  const { invited } = frozen;
  const record = await withoutErased(db, report.origin, frozen.record);
  return {
    ...frozen,
    record,
    invited: invited && { ...invited, invitees: await withoutErasedInvitees(db, report.origin, invited.invitees) },
  };
}
