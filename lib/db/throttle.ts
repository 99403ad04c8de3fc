import { createHmac } from 'node:crypto';
import { type Database, quickDatabase } from './database';
import { ownSecret } from './own-secret';

/** How often something may be tried: `points` tries in each window of `durationMs`, which begins with the first one. */
export interface Limit {
  /** What is counted, such as `sign-in address`; limits with different names never share a count. */
  name: string;
  points: number;
  durationMs: number;
}

export interface Consumed {
  allowed: boolean;
  /** Tries in this window, this one included. */
  tries: number;
  /** ms until the window ends. */
  retryAfterMs: number;
}

/**
 * Neither addresses nor e-mails are kept, only their hash, with a secret: there are few enough IPv4 addresses to try
 * them all.
 */
async function keyOf({ name }: Limit, who: string): Promise<string> {
  return createHmac('sha256', await ownSecret())
    .update(`${name}\n${who}`)
    .digest('base64url');
}

/**
 * Counts one try of `who` and says whether it is allowed. One statement, so that any number of instances on one
 * database count together. Throws what the database throws: whoever asks must refuse then.
 */
export async function consume(
  limit: Limit,
  who: string,
  now = Date.now(),
  open: () => Promise<Database> = quickDatabase,
): Promise<Consumed> {
  const db = await open();
  const key = await keyOf(limit, who);
  const { points, expires_at } = await db
    .insertInto('throttle')
    .values({ key, points: 1, expires_at: now + limit.durationMs })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        points: eb
          .case()
          .when('throttle.expires_at', '<=', now)
          .then(1)
          .else(eb('throttle.points', '+', 1))
          .end(),
        expires_at: eb
          .case()
          .when('throttle.expires_at', '<=', now)
          .then(now + limit.durationMs)
          .else(eb.ref('throttle.expires_at'))
          .end(),
      })),
    )
    .returning(['points', 'expires_at'])
    .executeTakeFirstOrThrow();
  return { allowed: points <= limit.points, tries: points, retryAfterMs: Math.max(0, expires_at - now) };
}

/** Whether anything of `who` is counted at this time. Throws what the database throws. */
export async function isCounted(limit: Limit, who: string, now = Date.now()): Promise<boolean> {
  const db = await quickDatabase();
  const row = await db
    .selectFrom('throttle')
    .select('points')
    .where('key', '=', await keyOf(limit, who))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets the tries of `who`: what was tried has succeeded. */
export async function reset(limit: Limit, who: string): Promise<void> {
  const db = await quickDatabase();
  await db
    .deleteFrom('throttle')
    .where('key', '=', await keyOf(limit, who))
    .execute();
}

/** Takes one try back, of a count that others share. */
export async function refund(limit: Limit, who: string): Promise<void> {
  const db = await quickDatabase();
  await db
    .updateTable('throttle')
    .set((eb) => ({ points: eb('points', '-', 1) }))
    .where('key', '=', await keyOf(limit, who))
    .where('points', '>', 0)
    .execute();
}
