import type { Transaction } from 'kysely';
import type { Schema } from './schema';

/** Who asks for a change: a member by one of their sign-ins, or whoever uses the demo, which knows nobody. */
export interface Actor {
  userId: string | null;
  signInId: string | null;
}

/**
 * The role somebody has at this moment, or `null` when they were removed or this sign-in was ended since they asked. It
 * writes both rows without changing them, so that a removal or a sign-out in the same instant waits or is waited for.
 */
export async function currentRole(transaction: Transaction<Schema>, { userId, signInId }: Actor): Promise<'admin' | 'viewer' | null> {
  const member = await transaction
    .updateTable('member')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('id', '=', userId)
    .returning('role')
    .executeTakeFirst();
  const signIn = await transaction
    .updateTable('sign_in')
    .set((eb) => ({ user_id: eb.ref('user_id') }))
    .where('id', '=', signInId)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  if (member === undefined || signIn === undefined) return null;
  return member.role === 'admin' ? 'admin' : 'viewer';
}

/** Whether somebody is an admin still, as `currentRole`; anybody is in the demo. */
export async function isStillAdmin(transaction: Transaction<Schema>, actor: Actor): Promise<boolean> {
  return actor.userId === null || (await currentRole(transaction, actor)) === 'admin';
}
