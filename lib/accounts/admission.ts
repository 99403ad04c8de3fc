import type { Kysely } from 'kysely';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import { emailAddress } from '@/lib/domain/text/email-address';
import { env } from '@/lib/env';
import { digest } from './digest';

export type Role = 'admin' | 'viewer';

/** Of somebody who was removed only this is kept. `email` is as `emailAddress` writes it, here and below. */
export const emailHash = (email: string) => digest(email);

const refused = { error: 'not_invited', errorDescription: 'This e-mail was not invited.' };
const unverified = { error: 'email_not_verified', errorDescription: 'The provider has not verified this e-mail.' };

/**
 * Whether somebody whom the OIDC provider sent may come in: only with a verified e-mail that was invited, or whose
 * domain is allowed and who was not removed here. Whoever is a member already has been admitted, but needs a verified
 * e-mail too.
 */
export async function admitStranger(email: string, verified: boolean, action: 'create-user' | 'link-account' | 'sign-in') {
  if (!verified || emailAddress(email) !== email) return unverified;
  if (action !== 'create-user') return undefined;
  const db = await database();
  const invited = await db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', email)
    .where('expires_at', '>', Date.now())
    .executeTakeFirst();
  if (invited) return undefined;
  // Nobody comes before the first admin, whose e-mail this may be.
  if ((await db.selectFrom('first_admin').select('id').executeTakeFirst()) === undefined) return refused;
  const domain = email.split('@').at(-1) ?? '';
  if (!env().oidc?.allowedDomains.includes(domain)) return refused;
  const removed = await db.selectFrom('removed_member').select('removed_at').where('email_hash', '=', emailHash(email)).executeTakeFirst();
  return removed ? refused : undefined;
}

/** The role somebody was invited to, else a viewer's. */
export async function invitedRole(email: string): Promise<Role> {
  const db = await database();
  const invited = await db
    .selectFrom('invitation')
    .select('role')
    .where('email', '=', email)
    .where('expires_at', '>', Date.now())
    .executeTakeFirst();
  return invited?.role ?? 'viewer';
}

/** Whoever came by an invitation may come as others do from now on. An invitation that nobody used changes nothing. */
export async function forgetRemoval(db: Kysely<Schema>, email: string): Promise<void> {
  await db.deleteFrom('removed_member').where('email_hash', '=', emailHash(email)).execute();
}

/** Ends the invitation of somebody who has become the member `id`, and notes that they have. */
export async function endInvitation({ id, email }: { id: string; email: string }): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('invitation').where('email', '=', email).execute();
    await forgetRemoval(transaction, email);
    await noteAct(transaction, { userId: id }, 'member-joined', { member: id });
  });
}
