import { idleMs } from '@/lib/accounts/current-sign-in';
import { sweepAudit } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import { instanceLeases, readingLeases, removeOldLeases } from '@/lib/db/lease';
import { withFallback } from '@/lib/db/with-fallback';
import { sweepReports } from '@/lib/reports/sweep-reports';
import { removeOldCopies } from '@/lib/sessions/cache/live-copies';

async function sweepAccess(now: number): Promise<void> {
  const db = await database();
  const instant = new Date(now).toISOString();
  const idleSince = new Date(now - idleMs).toISOString();
  await db.deleteFrom('throttle').where('expires_at', '<=', now).execute();
  await db.deleteFrom('invitation').where('expires_at', '<=', now).execute();
  await db.deleteFrom('sign_in_state').where('expires_at', '<=', instant).execute();
  await db
    .deleteFrom('sign_in')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', instant),
        eb('seen_at', '<', now - idleMs),
        eb.and([eb('seen_at', 'is', null), eb('created_at', '<', idleSince)]),
      ]),
    )
    .execute();
}

/**
 * Removes what is over and nobody will ask for again: tries, sign-ins, invitations, previews, copies of links that are
 * long over, what was noted long ago. `now` in ms; what the database cannot do now is in the log and tried again next time.
 */
export async function sweep(now = Date.now()): Promise<void> {
  await withFallback('sweeping sign-ins and tries', undefined, () => sweepAccess(now));
  await withFallback('sweeping the audit log', undefined, (db) => sweepAudit(db, now));
  await withFallback('sweeping report links', undefined, () => sweepReports(now));
  for (const leases of [instanceLeases, readingLeases])
    await withFallback('sweeping leases', undefined, (db) => removeOldLeases(db, leases));
  await withFallback('sweeping copies of live sessions', undefined, removeOldCopies);
}
