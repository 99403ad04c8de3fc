import { digest } from '@/lib/accounts/digest';
import { database } from '@/lib/db/database';

/** As long as the cookie that a sign-in was begun with is valid. */
const validMs = 10 * 60_000;
const instant = (ms: number) => new Date(ms).toISOString();

/**
 * Whether this is the first answer of the provider to the sign-in of a nonce; remembered for as long as another could
 * come. Throws what the database throws.
 */
export async function isFirstAnswer(nonce: string, now = Date.now()): Promise<boolean> {
  const db = await database();
  const stamps = { created_at: instant(now), updated_at: instant(now), expires_at: instant(now + validMs) };
  const noted = await db
    .insertInto('sign_in_state')
    .values({ id: digest(`answered ${nonce}`), identifier: 'answered', value: '', ...stamps })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return noted !== undefined;
}
