import type { Transaction } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import { forgetContent } from './forget-content';

/** In the demo anybody makes them, and each may have a row for each of 10,000 people. */
const most = { link: 200, preview: 50 };

/** Takes the oldest links, or previews, out of the demo where there are too many. */
export async function deleteOldest(transaction: Transaction<Schema>, kind: 'link' | 'preview'): Promise<void> {
  const ofKind = transaction.selectFrom('report').select('id').where('kind', '=', kind);
  const over = await ofKind.orderBy('created_at', 'desc').orderBy('id').offset(most[kind]).limit(10).execute();
  for (const { id } of over) {
    await forgetContent(transaction, id);
    await transaction.deleteFrom('report').where('id', '=', id).execute();
  }
}
