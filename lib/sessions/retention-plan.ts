import type { Database } from '@/lib/db/database';
import { limitOf, type Retention, readRetention } from '@/lib/db/retention';
import { env } from '@/lib/env';
import { countOver } from './archive/over-sessions';

/** Whoever lowers a limit by mistake has so long (ms) to raise it again. */
const waitMs = 24 * 3_600_000;

const keepsLess = (asked: number, days: number) => asked !== 0 && (days === 0 || asked < days);

/** The limit that waits to hold, in days, and when (ms) it does; `null` where none does. */
export function lowered({ days, asked, askedAt }: Retention): { days: number; at: number } | null {
  return asked === days ? null : { days: asked, at: askedAt + waitMs };
}

/**
 * The limit after the configuration asked for `asked` days at `now` (ms), by which `over` sessions would go: one by
 * which more is kept than before, or nothing goes, holds at once, any other 24 h later.
 */
export function afterAsking(before: Retention, { asked, over, now }: { asked: number; over: number; now: number }): Retention {
  const askedAt = asked === before.asked ? before.askedAt : now;
  const mustWait = keepsLess(asked, before.days) && over > 0 && now < askedAt + waitMs;
  return { days: mustWait ? before.days : asked, asked, askedAt };
}

/** How long sessions are kept, and what goes next. */
export interface RetentionPlan {
  /** In days; 0: for ever. */
  days: number;
  /** A lower limit that holds from `at` (ms) on, and how many sessions go then as far as they are known now. */
  lowered: { days: number; at: number; sessions: number } | null;
}

/** How long sessions are kept, as of `now` (ms). Throws what the database throws. */
export async function retentionPlan(db: Database, now = Date.now()): Promise<RetentionPlan> {
  const asked = env().retentionDays;
  const state = await readRetention(db);
  const sessions = asked === 0 ? 0 : await countOver(db, limitOf(asked, now));
  const after = afterAsking(state, { asked, over: sessions, now });
  const next = lowered(after);
  return { days: after.days, lowered: next && { ...next, sessions } };
}
