import { database } from '@/lib/db/database';
import { consume, type Limit, refund, reset } from '@/lib/db/throttle';
import { logStorage } from '@/lib/log-storage';
import { consumeGuess, pauseAfterGuesses, refundGuess } from './guesses';
import { keyHash, randomKey } from './report-key';
import { isReportPassword } from './report-password';
import type { OpenReport } from './report-row';
import { noteView } from './view-log';

const unlockMs = 12 * 3_600_000;
/** Of each link; who knows its password could have as many made as they like. */
const maxUnlocks = 5_000;
/**
 * Guesses per report and network, per report and the site that an IPv6 network is part of, and per report from
 * anywhere.
 */
const perAddress: Limit = { name: 'report password address', points: 10, durationMs: 20 * 60_000 };
const perSite: Limit = { name: 'report password site', points: 20, durationMs: 20 * 60_000 };
const perReport: Limit = { name: 'report password', points: 60, durationMs: 3_600_000 };
/** The last guesses a link has are being looked at. */
const bookedMs = 5_000;

export type UnlockResult =
  | { kind: 'unlocked'; unlock: string }
  | { kind: 'wrong' }
  | { kind: 'too-many'; retryAfterMs: number }
  /** The guesses cannot be counted, so none is evaluated. */
  | { kind: 'cannot-count' };

/** Where a guess comes from; `site` is `null` but of IPv6. */
interface Guesser {
  network: string;
  site: string | null;
}

interface Counted {
  limit: Limit;
  who: string;
  /** Whether a right guess wipes the count. */
  own: boolean;
}

function countedOf(reportId: string, { network, site }: Guesser): Counted[] {
  return [
    { limit: perAddress, who: `${reportId} ${network}`, own: true },
    ...(site === null ? [] : [{ limit: perSite, who: `${reportId} ${site}`, own: false }]),
    { limit: perReport, who: reportId, own: false },
  ];
}

/** How many guesses came from there lately, this one included, or why it is not looked at. */
async function chargeGuess(reportId: string, counted: Counted[]): Promise<UnlockResult | { kind: 'charged'; rank: number }> {
  let rank = 0;
  try {
    for (const { limit, who } of counted) {
      const { allowed, tries, retryAfterMs } = await consume(limit, who);
      if (!allowed) return { kind: 'too-many', retryAfterMs };
      if (limit !== perReport) rank = Math.max(rank, tries);
    }
    return (await consumeGuess(reportId)) ? { kind: 'charged', rank } : { kind: 'too-many', retryAfterMs: bookedMs };
  } catch (error) {
    logStorage('counting a guess of a report password, which is not taken then', error);
    return { kind: 'cannot-count' };
  }
}

/** A guess that was right, or not looked at, counts for nothing. */
async function uncharge(reportId: string, counted: Counted[], wasRight: boolean): Promise<void> {
  await refundGuess(reportId);
  for (const { limit, who, own } of counted) await (own && wasRight ? reset : refund)(limit, who);
}

/** What opens a report for 12 hours; the oldest go where there are too many. */
async function makeUnlock({ id, password_version }: OpenReport['row'], now: number): Promise<string> {
  const unlock = randomKey();
  const db = await database();
  await db.deleteFrom('report_unlock').where('expires_at', '<=', now).execute();
  await db
    .insertInto('report_unlock')
    .values({ hash: keyHash(unlock), report_id: id, password_version, expires_at: now + unlockMs })
    .execute();
  const ofReport = db.selectFrom('report_unlock').where('report_id', '=', id);
  const first = await ofReport.select('expires_at').orderBy('expires_at', 'desc').offset(maxUnlocks).limit(1).executeTakeFirst();
  if (first !== undefined)
    await db.deleteFrom('report_unlock').where('report_id', '=', id).where('expires_at', '<=', first.expires_at).execute();
  return unlock;
}

/**
 * Tries a password. Charged before anything is hashed; a right guess is given back. The last wrong one that a link has
 * pauses it. Throws `NoTurn` when too many wait to be looked at.
 */
export async function unlockReport({ row }: OpenReport, password: string, from: Guesser, now = Date.now()): Promise<UnlockResult> {
  const counted = countedOf(row.id, from);
  const charged = await chargeGuess(row.id, counted);
  if (charged.kind !== 'charged') return charged;
  let isRight: boolean;
  try {
    isRight = row.password_hash !== null && (await isReportPassword(password, row.password_hash, { who: row.id, rank: charged.rank }));
  } catch (error) {
    await uncharge(row.id, counted, false);
    throw error;
  }
  if (!isRight) {
    await noteView(row.id, 'wrong-password', now);
    if (await pauseAfterGuesses(row.id)) await noteView(row.id, 'paused', now);
    return { kind: 'wrong' };
  }
  await uncharge(row.id, counted, true);
  const unlock = await makeUnlock(row, now);
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
