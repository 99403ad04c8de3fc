import { database } from '@/lib/db/database';
import { charge, forgive, giveBack, type Limit } from '@/lib/db/throttle';
import { log } from '@/lib/log';
import { storageProblem } from '@/lib/storage-problem';
import type { OpenReport } from './open-report';
import { keyHash, randomKey } from './report-key';
import { isReportPassword } from './report-password';
import { noteView } from './view-log';

const unlockMs = 12 * 3_600_000;
/** Guesses per report and network, and per report from anywhere. */
const perAddress: Limit = { name: 'report password address', points: 10, durationMs: 20 * 60_000 };
const perReport: Limit = { name: 'report password', points: 60, durationMs: 3_600_000 };

export type UnlockResult =
  | { kind: 'unlocked'; unlock: string }
  | { kind: 'wrong' }
  | { kind: 'too-many'; retryAfterMs: number }
  /** The guesses cannot be counted, so none is evaluated. */
  | { kind: 'cannot-count' };

async function chargeGuess(reportId: string, who: string): Promise<UnlockResult | null> {
  try {
    const own = await charge(perAddress, who);
    if (!own.allowed) return { kind: 'too-many', retryAfterMs: own.retryAfterMs };
    const all = await charge(perReport, reportId);
    return all.allowed ? null : { kind: 'too-many', retryAfterMs: all.retryAfterMs };
  } catch (error) {
    log.error({ reason: storageProblem(error) }, 'guesses of a report password cannot be counted, so none is taken');
    return { kind: 'cannot-count' };
  }
}

/** Tries a password from a network. Charged before anything is hashed; a right guess is given back. */
export async function unlockReport({ row }: OpenReport, password: string, network: string, now = Date.now()): Promise<UnlockResult> {
  const who = `${row.id} ${network}`;
  const refused = await chargeGuess(row.id, who);
  if (refused !== null) return refused;
  if (row.password_hash === null || !(await isReportPassword(password, row.password_hash))) {
    await noteView(row.id, 'wrong-password', now);
    return { kind: 'wrong' };
  }
  await forgive(perAddress, who);
  await giveBack(perReport, row.id);
  const unlock = randomKey();
  const db = await database();
  await db.deleteFrom('report_unlock').where('expires_at', '<=', now).execute();
  await db
    .insertInto('report_unlock')
    .values({ hash: keyHash(unlock), report_id: row.id, password_version: row.password_version, expires_at: now + unlockMs })
    .execute();
  await noteView(row.id, 'unlocked', now);
  return { kind: 'unlocked', unlock };
}

/** Whether a report needs no password, or `unlock` was got with the present one less than 12 hours ago. */
export async function isUnlocked({ row }: OpenReport, unlock: string | null, now = Date.now()): Promise<boolean> {
  if (row.password_hash === null) return true;
  if (unlock === null || !/^[A-Za-z0-9_-]{43}$/.test(unlock)) return false;
  const db = await database();
  const found = await db
    .selectFrom('report_unlock')
    .select('hash')
    .where('hash', '=', keyHash(unlock))
    .where('report_id', '=', row.id)
    .where('password_version', '=', row.password_version)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found !== undefined;
}
