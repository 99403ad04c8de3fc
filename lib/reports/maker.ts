import type { Actor } from '@/lib/db/actor';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import { closedStates } from './closed-states';
import { forgetContent } from './forget-content';
import { keyHash, randomKey } from './report-key';

/**
 * What becomes of all links of somebody whom `by` removes: they are revoked at once, or become somebody else's with new
 * keys. The old keys open nothing any more, because who made a link knows its key. The new owner has `renewKey` make
 * another.
 */
export async function releaseReportsOf(userId: string, how: 'revoke' | { takeOver: string }, by: Pick<Actor, 'userId'>): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('report').where('maker_id', '=', userId).where('kind', '=', 'preview').execute();
    if (how === 'revoke') {
      const revoked = await transaction
        .updateTable('report')
        .set({ state: 'revoked' })
        .where('maker_id', '=', userId)
        .returning('id')
        .execute();
      for (const { id } of revoked) {
        await forgetContent(transaction, id);
        await noteAct(transaction, by, 'link-revoked', { report: id });
      }
      return;
    }
    const taker = await transaction.selectFrom('member').select('name').where('id', '=', how.takeOver).executeTakeFirst();
    const taken = await transaction
      .updateTable('report')
      .set({ maker_id: how.takeOver, maker_name: taker?.name ?? null })
      .where('maker_id', '=', userId)
      .returning('id')
      .execute();
    for (const { id } of taken) {
      await transaction
        .updateTable('report')
        .set({ key_hash: keyHash(randomKey()) })
        .where('id', '=', id)
        .execute();
      await transaction.deleteFrom('report_unlock').where('report_id', '=', id).execute();
      await noteAct(transaction, by, 'link-taken-over', { report: id, member: how.takeOver });
    }
  });
}

/** How many links each member made that still work, or would when resumed. */
export async function countReportsByMaker(now = Date.now()): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .select(({ fn }) => ['maker_id', fn.countAll<number>().as('links')])
    .where('kind', '=', 'link')
    .where('state', 'not in', closedStates)
    .where('expires_at', '>', now)
    .where('maker_id', 'is not', null)
    .groupBy('maker_id')
    .execute();
  return new Map(rows.flatMap(({ maker_id, links }) => (maker_id === null ? [] : [[maker_id, Number(links)] as const])));
}
