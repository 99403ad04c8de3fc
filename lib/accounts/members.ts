import { type Actor, isStillAdmin } from '@/lib/db/actor';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { MemberItem } from '@/lib/domain/answers/access-answer';
import { compareSortKeys, sortKey } from '@/lib/domain/text/text-key';
import { notFound, RequestError } from '@/lib/request-error';
import { emailHash, type Role } from './admission';
import { noLongerAdmin } from './refusals';

const unknownMember = () => notFound('unknown_person', 'There is no such member.');
const lastAdmin = () => new RequestError(409, 'last_admin', 'This is the last admin. Make somebody else an admin first.');

/** Everybody who can sign in, by name. `reports` is filled in by the caller. */
export async function listMembers(): Promise<Omit<MemberItem, 'reports'>[]> {
  const db = await database();
  const members = await db.selectFrom('member').select(['id', 'name', 'email', 'role', 'created_at']).execute();
  const methods = await db.selectFrom('sign_in_method').select(['user_id', 'provider_id']).execute();
  const signIns = await db.selectFrom('sign_in').select(['user_id', 'seen_at', 'created_at']).execute();
  const inOrder = members.toSorted((a, b) => compareSortKeys(sortKey(a.name), sortKey(b.name)) || a.id.localeCompare(b.id));
  return inOrder.map(({ id, name, email, role, created_at }) => {
    const has = (provider: string) => methods.some((method) => method.user_id === id && method.provider_id === provider);
    const seen = signIns.filter((signIn) => signIn.user_id === id).map((signIn) => signIn.seen_at ?? Date.parse(signIn.created_at));
    const lastSeenAt = seen.length === 0 ? null : new Date(Math.max(...seen)).toISOString();
    return { id, name, email, role, password: has('credential'), singleSignOn: has('oidc'), addedAt: created_at, lastSeenAt };
  });
}

/** The hash of a member's password; `null` of those who sign in without one. */
export async function passwordHashOf(userId: string): Promise<string | null> {
  const db = await database();
  const method = await db
    .selectFrom('sign_in_method')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return method?.password ?? null;
}

/**
 * Changes a role, for the admin `by`; it counts from the next request. Who is no admin any more leaves no invitation
 * behind by which an admin comes. Throws a 401 when `by` is none any more, a 404 for nobody and a 409 when no admin
 * would be left.
 */
export async function changeRole(id: string, role: Role, by: Actor): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    // One after the other, on every instance: the second one counts the admins that the first one left. Written without
    // a change.
    await transaction
      .updateTable('first_admin')
      .set((eb) => ({ made_at: eb.ref('made_at') }))
      .execute();
    if (!(await isStillAdmin(transaction, by))) throw noLongerAdmin();
    const admins = await transaction.selectFrom('member').select('id').where('role', '=', 'admin').execute();
    if (role !== 'admin' && admins.length === 1 && admins[0]?.id === id) throw lastAdmin();
    const changed = await transaction
      .updateTable('member')
      .set({ role, updated_at: new Date().toISOString() })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw unknownMember();
    if (admins.some((admin) => admin.id === id) !== (role === 'admin'))
      await noteAct(transaction, by, 'role-changed', { member: id, role });
    if (role !== 'admin') await transaction.deleteFrom('invitation').where('invited_by', '=', id).where('role', '=', 'admin').execute();
  });
}

/**
 * Removes somebody with their sign-ins, their API tokens and the invitations they made; an allowed domain does not let
 * them back in, a new invitation does. `releaseReports` deals with their report links first. Throws as `changeRole`.
 */
export async function removeMember(id: string, by: Actor, releaseReports: () => Promise<void>): Promise<void> {
  const db = await database();
  const member = await db.selectFrom('member').select('email').where('id', '=', id).executeTakeFirst();
  if (!member) throw unknownMember();
  await changeRole(id, 'viewer', by);
  await releaseReports();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('removed_member')
      .values({ email_hash: emailHash(member.email), removed_at: Date.now() })
      .onConflict((conflict) => conflict.column('email_hash').doUpdateSet({ removed_at: Date.now() }))
      .execute();
    await transaction.deleteFrom('invitation').where('invited_by', '=', id).execute();
    await transaction.deleteFrom('member').where('id', '=', id).execute();
    await noteAct(transaction, by, 'member-removed', { member: id });
  });
}

/**
 * Ends everything somebody can come in with but their password: the sign-ins of all their browsers and their API
 * tokens, at once, for `by`. Throws a 404 for nobody.
 */
export async function signOutEverywhere(userId: string, by: Pick<Actor, 'userId'>): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    const member = await transaction.selectFrom('member').select('id').where('id', '=', userId).executeTakeFirst();
    if (!member) throw unknownMember();
    // First the sign-ins: a token that one of them is making at this moment is waited for, and goes with the others.
    await transaction.deleteFrom('sign_in').where('user_id', '=', userId).execute();
    await transaction.deleteFrom('api_token').where('user_id', '=', userId).execute();
    await noteAct(transaction, by, 'signed-out-everywhere', { member: userId });
  });
}
