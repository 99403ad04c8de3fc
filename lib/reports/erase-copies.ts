import type { Database } from '@/lib/db/database';
import type { WriteCheck } from '@/lib/db/write-check';
import type { ReadInvitees } from '@/lib/sessions/archive/archived-invitees';
import { withoutErased, withoutErasedInvitees } from '@/lib/sessions/archive/erased/without-erased';
import { packRecord, unpackRecord } from '@/lib/sessions/archive/kept-record';
import { forgetKept } from './forget-kept';

/**
 * Takes whoever was erased from a source out of the copies that frozen reports keep of its sessions. `check` runs in
 * each transaction. Throws what the database and `check` throw.
 */
export async function eraseCopies(db: Database, origin: string, check: WriteCheck): Promise<void> {
  const reports = await db
    .selectFrom('report_record')
    .innerJoin('report', 'report.id', 'report_record.report_id')
    .select(['report.id', 'id_shape', 'encoding', 'content'])
    .where('report.origin', '=', origin)
    .execute();
  for (const { id, ...row } of reports) {
    const { record, beside } = await unpackRecord<{ invited: ReadInvitees | null }>(origin, row);
    const clean = await withoutErased(db, origin, record);
    const invited = beside.invited ?? null;
    const invitees = await withoutErasedInvitees(db, origin, invited?.invitees ?? []);
    if (clean === record && invitees.length === (invited?.invitees.length ?? 0)) continue;
    const packed = await packRecord(clean, { invited: invited && { ...invited, invitees } });
    await db.transaction().execute(async (transaction) => {
      await check(transaction);
      await transaction.updateTable('report_record').set(packed).where('report_id', '=', id).execute();
    });
    forgetKept(id);
  }
}
