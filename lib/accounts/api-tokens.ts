import { randomBytes, randomUUID } from 'node:crypto';
import { type Actor, currentRole } from '@/lib/db/actor';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import type { ApiTokenItem } from '@/lib/domain/answers/access-answer';
import { notFound, RequestError } from '@/lib/request-error';
import { digest } from './digest';
import { noteUse } from './note-use';
import { signInRequired } from './refusals';

const maxTokens = 20;
const noteUsedMs = 60_000;

interface TokenRow {
  id: string;
  name: string;
  created_at: number;
  last_used_at: number | null;
}

const toItem = ({ id, name, created_at, last_used_at }: TokenRow): ApiTokenItem => ({
  id,
  name,
  createdAt: new Date(created_at).toISOString(),
  lastUsedAt: last_used_at === null ? null : new Date(last_used_at).toISOString(),
});

/**
 * A new token of a member: 256 random bits, told this once; only its SHA-256 is stored. Throws a 401 when they were
 * signed out meanwhile, and a 409 when they have 20 already.
 */
export async function createApiToken(by: Actor & { userId: string }, name: string): Promise<{ token: ApiTokenItem; secret: string }> {
  const db = await database();
  const secret = `rc_${randomBytes(32).toString('base64url')}`;
  const row = { id: randomUUID(), name, created_at: Date.now(), last_used_at: null };
  await db.transaction().execute(async (transaction) => {
    if ((await currentRole(transaction, by)) === null) throw signInRequired();
    const { count } = await transaction
      .selectFrom('api_token')
      .select((eb) => eb.fn.countAll<number | bigint | string>().as('count'))
      .where('user_id', '=', by.userId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= maxTokens) throw new RequestError(409, 'too_many', `Nobody has more than ${maxTokens} tokens. Revoke one first.`);
    await transaction
      .insertInto('api_token')
      .values({ ...row, user_id: by.userId, hash: digest(secret) })
      .execute();
    await noteAct(transaction, by, 'token-made', { token: row.id });
  });
  return { token: toItem(row), secret };
}

/** A member's own tokens, the newest first. */
export async function listApiTokens(userId: string): Promise<ApiTokenItem[]> {
  const db = await database();
  const rows = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

/** Revokes a member's own token; throws a 404 when they have no such token. */
export async function revokeApiToken(userId: string, id: string): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('api_token')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!gone) throw notFound('unknown_token', 'You have no such token.');
    await noteAct(transaction, { userId }, 'token-revoked', { token: id });
  });
}

/** Revokes all tokens of a member; none is no error. */
export async function revokeApiTokens(userId: string): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('api_token').where('user_id', '=', userId).execute();
    await noteAct(transaction, { userId }, 'tokens-revoked', { member: userId });
  });
}

/** Whose token this is; `null` for one that was never made or is revoked, and of all while access rests. */
export async function ownerOfApiToken(token: string, now = Date.now()): Promise<{ userId: string; name: string } | null> {
  if (!/^rc_[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const db = await database();
  const hash = digest(token);
  const row = await db
    .selectFrom('api_token')
    .innerJoin('member', 'member.id', 'api_token.user_id')
    .select(['api_token.id', 'api_token.last_used_at', 'member.id as userId', 'member.name'])
    .where('hash', '=', hash)
    // After a restore it may be one that was revoked: none opens anything before an admin has looked.
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('operator_note').select('name').where('access_rests', '=', 1))))
    .executeTakeFirst();
  if (!row) return null;
  if (row.last_used_at === null || now - row.last_used_at > noteUsedMs) {
    noteUse(row.id, (later) => later.updateTable('api_token').set({ last_used_at: now }).where('id', '=', row.id).execute());
  }
  return { userId: row.userId, name: row.name };
}
