import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '@/lib/client-address';
import { type Actor, isStillAdmin } from '@/lib/db/actor';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { Limit } from '@/lib/db/throttle';
import type { InvitationAnswer, InvitationItem } from '@/lib/domain/answers/access-answer';
import { env } from '@/lib/env';
import { notFound, RequestError } from '@/lib/request-error';
import { forgetRemoval, type Role } from './admission';
import { digest } from './digest';
import { insertMember } from './member-store';
import { hashOfPassword } from './password-work';
import { noLongerAdmin } from './refusals';
import { consumeTry, runCountedTry } from './tries';

const validMs = 7 * 24 * 60 * 60_000;
const durationMs = 15 * 60_000;
/** Each makes a hash, and only one can succeed. */
const ofInvitation: Limit = { name: 'invitation', points: 5, durationMs };

const alreadyMember = () => new RequestError(409, 'already_member', 'Somebody with this e-mail is a member already.');
/** Used, withdrawn, expired and never made look the same. */
const unknownInvitation = () => notFound('unknown_invitation', 'This invitation is not valid any more. Ask for a new one.');

/**
 * Invites somebody by a link that works once, for 7 days; an earlier invitation of the same e-mail ends. Throws a 409
 * for a member, a 401 for an admin who is none any more.
 */
export async function invite(by: Actor & { name: string }, { email, role }: { email: string; role: Role }): Promise<InvitationAnswer> {
  const db = await database();
  const member = await db.selectFrom('member').select('id').where('email', '=', email).executeTakeFirst();
  if (member) throw alreadyMember();
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  const row = {
    id: randomUUID(),
    role,
    hash: digest(secret),
    invited_by: by.userId,
    created_at: now,
    expires_at: now + validMs,
  };
  await db.transaction().execute(async (transaction) => {
    if (!(await isStillAdmin(transaction, by))) throw noLongerAdmin();
    await transaction
      .insertInto('invitation')
      .values({ email, ...row })
      .onConflict((conflict) => conflict.column('email').doUpdateSet(row))
      .execute();
    await noteAct(transaction, by, 'invited', { invitation: row.id, role });
  });
  const invitation = { id: row.id, email, role: row.role, invitedBy: by.name, expiresAt: new Date(row.expires_at).toISOString() };
  return { invitation, link: `${env().url ?? ''}/invitation#${secret}` };
}

/** Invitations that still work, the newest first. */
export async function listInvitations(): Promise<InvitationItem[]> {
  const db = await database();
  const rows = await db
    .selectFrom('invitation')
    .leftJoin('member', 'member.id', 'invitation.invited_by')
    .select(['invitation.id', 'invitation.email', 'invitation.role', 'invitation.expires_at', 'member.name as invitedBy'])
    .where('invitation.expires_at', '>', Date.now())
    .orderBy('invitation.created_at', 'desc')
    .execute();
  return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: new Date(expires_at).toISOString() }));
}

/** Ends an invitation, for the admin `by`. Throws a 404 when there is none. */
export async function withdrawInvitation(id: string, by: Pick<Actor, 'userId'>): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    const gone = await transaction.deleteFrom('invitation').where('id', '=', id).returning('id').executeTakeFirst();
    if (!gone) throw unknownInvitation();
    await noteAct(transaction, by, 'invitation-withdrawn', { invitation: id });
  });
}

/** Whom an invitation is for. Throws a 404 when it is not valid (any more). */
export async function openInvitation(secret: string): Promise<{ email: string; role: Role }> {
  const db = await database();
  const invitation = await db
    .selectFrom('invitation')
    .select(['email', 'role'])
    .where('hash', '=', digest(secret))
    .where('expires_at', '>', Date.now())
    .executeTakeFirst();
  if (!invitation) throw unknownInvitation();
  return invitation;
}

/**
 * Makes the invited person a member with a password, and uses the invitation up. Throws as `openInvitation`, a 429 and
 * 503 as `runCountedTry`, and a 409 when they have become a member in another way: then the invitation is used up too.
 */
export function acceptInvitation(given: { secret: string; name: string; password: string }, caller: Caller): Promise<{ email: string }> {
  return runCountedTry(caller, { name: 'invitation', points: 50, durationMs }, [], async (asker) => {
    await openInvitation(given.secret);
    await consumeTry(ofInvitation, digest(given.secret));
    const passwordHash = await hashOfPassword(given.password, asker);
    const { email, isNew } = await joinByInvitation({ ...given, passwordHash });
    if (!isNew) throw alreadyMember();
    return { email };
  });
}

async function joinByInvitation({ secret, name, passwordHash }: { secret: string; name: string; passwordHash: string }) {
  const db = await database();
  return db.transaction().execute(async (transaction) => {
    const invitation = await transaction
      .deleteFrom('invitation')
      .where('hash', '=', digest(secret))
      .where('expires_at', '>', Date.now())
      .returning(['email', 'role'])
      .executeTakeFirst();
    if (!invitation) throw unknownInvitation();
    const { email } = invitation;
    const isNew = (await transaction.selectFrom('member').select('id').where('email', '=', email).executeTakeFirst()) === undefined;
    if (isNew) {
      const id = await insertMember(transaction, { name, ...invitation, passwordHash });
      await noteAct(transaction, { userId: id }, 'member-joined', { member: id, role: invitation.role });
      await forgetRemoval(transaction, email);
    }
    return { email, isNew };
  });
}
