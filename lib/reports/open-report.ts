import { database } from '@/lib/db/database';
import { closedStates } from './closed-states';
import { forgetKept } from './forget-kept';
import { isKeyOf, keyHash } from './report-key';
import { type OpenReport, previewMs, settingsOf } from './report-row';

const keyShape = /^[A-Za-z0-9_-]{43}$/;
const idShape = /^[A-Za-z0-9_-]{22}$/;
const nobodysHash = keyHash('nobody holds this key');

/**
 * The report a key opens at `now` (ms), its row read anew each time, so that a revoke counts at the next call on every
 * instance. `null` alike for an unknown or malformed id, a wrong, malformed or missing key, and a link that is revoked,
 * paused or expired, or a preview of more than 15 minutes ago.
 */
export async function openReport(id: string, key: string | null, now = Date.now()): Promise<OpenReport | null> {
  const db = await database();
  const row = idShape.test(id) ? await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  // Another instance may have closed it.
  if (closedStates.some((state) => state === row?.state)) forgetKept(id);
  const given = key !== null && keyShape.test(key) ? key : '';
  if (!isKeyOf(given, row?.key_hash ?? nobodysHash) || row === undefined) return null;
  if (row.state !== 'active' || now >= row.expires_at) return null;
  if (row.kind === 'preview' && now >= row.created_at + previewMs) return null;
  return { row, ...settingsOf(row) };
}
