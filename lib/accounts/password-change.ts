import { currentRole } from '@/lib/db/actor';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { Limit } from '@/lib/db/throttle';
import { RequestError } from '@/lib/request-error';
import type { SignIn } from './current-sign-in';
import { passwordHashOf } from './members';
import { hashOfPassword, isPassword } from './password-work';
import { signInRequired } from './refusals';
import { consumeTry } from './tries';

const tries: Limit = { name: 'password change', points: 5, durationMs: 15 * 60_000 };

/**
 * Changes a member's password and signs them out everywhere; the caller signs them in again. Throws a 401 when they
 * were signed out meanwhile, a 409 for members without one, a 403 when the present one is wrong, 429 and 503 for too
 * many tries.
 */
export async function changePassword(by: SignIn, given: { current: string; next: string }): Promise<void> {
  const { userId } = by;
  const hash = await passwordHashOf(userId);
  if (hash === null) throw new RequestError(409, 'no_password', 'You sign in without a password.');
  await consumeTry(tries, userId);
  const asker = { who: `member ${userId}`, rank: 0 };
  if (!(await isPassword({ hash, password: given.current }, asker)))
    throw new RequestError(403, 'wrong_password', 'The present password is wrong.');
  const password = await hashOfPassword(given.next, asker);
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    if ((await currentRole(transaction, by)) === null) throw signInRequired();
    await transaction
      .updateTable('sign_in_method')
      .set({ password, updated_at: new Date().toISOString() })
      .where('user_id', '=', userId)
      .where('provider_id', '=', 'credential')
      .execute();
    await transaction.deleteFrom('sign_in').where('user_id', '=', userId).execute();
    await noteAct(transaction, by, 'password-changed', { member: userId });
  });
}
