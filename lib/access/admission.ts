import type { Kysely } from 'kysely';
import { database } from '@/lib/db/database';
import type { Schema } from '@/lib/db/schema';
import { env } from '@/lib/env';
import { digest } from './digest';

export type Role = 'admin' | 'viewer';

/** How e-mails are written here: the same person is never two. */
export const plainEmail = (email: string) => email.trim().toLowerCase();

/** Of somebody who was removed only this is kept. */
export const emailHash = (email: string) => digest(plainEmail(email));

const refused = { error: 'not_invited', errorDescription: 'This e-mail was not invited.' };

/**
 * Whether somebody whom the OIDC provider sent may come in: only with a verified e-mail that was invited, or whose domain is allowed and who was not
 * removed here. Whoever is a member already has been admitted.
 */
export async function admitStranger(email: string, verified: boolean, action: 'create-user' | 'link-account' | 'sign-in') {
  if (action === 'sign-in') return undefined;
  if (!verified) return { error: 'email_not_verified', errorDescription: 'The provider has not verified this e-mail.' };
  if (action === 'link-account') return undefined;
  const db = await database();
  const invited = await db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', plainEmail(email))
    .where('expires_at', '>', Date.now())
    .executeTakeFirst();
  if (invited) return undefined;
  // Nobody comes before the first admin, whose e-mail this may be.
  if ((await db.selectFrom('first_admin').select('id').executeTakeFirst()) === undefined) return refused;
  const domain = plainEmail(email).split('@').at(-1) ?? '';
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
    .where('email', '=', plainEmail(email))
    .where('expires_at', '>', Date.now())
    .executeTakeFirst();
  return invited?.role ?? 'viewer';
}

/** Whoever came by an invitation may come as others do from now on. An invitation that nobody used changes nothing. */
export async function forgetRemoval(db: Kysely<Schema>, email: string): Promise<void> {
  await db.deleteFrom('removed_member').where('email_hash', '=', emailHash(email)).execute();
}

/** Ends the invitation of somebody who has come. */
export async function endInvitation(email: string): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('invitation').where('email', '=', plainEmail(email)).execute();
    await forgetRemoval(transaction, email);
  });
}
