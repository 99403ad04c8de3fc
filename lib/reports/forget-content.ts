import type { Transaction } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import { forgetKept } from './forget-kept';

/** What a link needed beside its row: unlocks, numbers of its people, a frozen copy. A revoked one keeps none of it. */
export async function forgetContent(transaction: Transaction<Schema>, reportId: string): Promise<void> {
  await transaction.deleteFrom('report_unlock').where('report_id', '=', reportId).execute();
  await transaction.deleteFrom('report_pseudonym').where('report_id', '=', reportId).execute();
  await transaction.deleteFrom('report_record').where('report_id', '=', reportId).execute();
  forgetKept(reportId);
}
