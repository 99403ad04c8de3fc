import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import { closedStates } from './closed-states';
import { forgetContent } from './forget-content';
import { previewMs } from './report-row';

/** So long an admin can still extend a link that has expired. */
const extendableMs = 30 * 24 * 60 * 60_000;

/**
 * Removes previews that are over, and what links needed that expired 30 days ago: their copies and the numbers of their
 * people. Such a link is revoked for good. `now` in ms. Throws what the database throws.
 */
export async function sweepReports(now: number): Promise<void> {
  const db = await database();
  await db
    .deleteFrom('report')
    .where('kind', '=', 'preview')
    .where('created_at', '<=', now - previewMs)
    .execute();
  await db.deleteFrom('report_unlock').where('expires_at', '<=', now).execute();
  await db.transaction().execute(async (transaction) => {
    const over = await transaction
      .updateTable('report')
      .set({ state: 'revoked' })
      .where('kind', '=', 'link')
      .where('state', 'not in', closedStates)
      .where('expires_at', '<=', now - extendableMs)
      .returning('id')
      .execute();
    for (const { id } of over) {
      await forgetContent(transaction, id);
      await noteAct(transaction, 'system', 'link-revoked', { report: id });
    }
  });
}
