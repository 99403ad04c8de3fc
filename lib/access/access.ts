import { ownerOfApiToken } from '@/lib/accounts/api-tokens';
import { currentSignIn, type SignIn } from '@/lib/accounts/current-sign-in';
import { signInRequired } from '@/lib/accounts/refusals';
import { requireOwnOrigin } from '@/lib/accounts/trusted-origins';
import type { Actor } from '@/lib/db/actor';
import { env } from '@/lib/env';
import { notFound, RequestError } from '@/lib/request-error';

/** Who is asking. `token` is a program that reads for a member; `demo` is anybody, in the demo, which knows nobody. */
export interface Who extends Actor {
  kind: 'admin' | 'viewer' | 'token' | 'demo';
  name: string | null;
}

const nobody: Who = { kind: 'demo', userId: null, signInId: null, name: null };
/** Whether a request asks for more than to be told something. */
export const isChange = ({ method }: Request) => method !== 'GET' && method !== 'HEAD';

async function tokenHolder(token: string, change: boolean): Promise<Who> {
  const owner = await ownerOfApiToken(token);
  if (owner === null) throw new RequestError(401, 'bad_token', 'This API token does not exist or was revoked.');
  if (change) throw new RequestError(403, 'read_only', 'API tokens can only read.');
  return { kind: 'token', signInId: null, ...owner };
}

async function signedIn(request: Request): Promise<SignIn> {
  const signIn = await currentSignIn(request.headers);
  if (signIn === null) throw signInRequired();
  return signIn;
}

/**
 * Lets in whoever may read: members, their API tokens, and anybody in the demo. Throws a 401, or a 403 for a change
 * that a page elsewhere caused. Called first in every handler, so that nobody else learns what exists.
 */
export async function requireReader(request: Request): Promise<Who> {
  const change = isChange(request);
  if (change) requireOwnOrigin(request);
  if (env().demo) return nobody;
  const token = /^Bearer (rc_.*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token !== undefined) return tokenHolder(token, change);
  const { role, userId, signInId, name } = await signedIn(request);
  return { kind: role, userId, signInId, name };
}

/**
 * Lets in admins, and anybody in the demo (who can make links to invented sessions). Throws a 401 or 403; tokens never
 * pass.
 */
export async function requireAdmin(request: Request): Promise<Who> {
  const who = await requireReader(request);
  if (who.kind !== 'admin' && who.kind !== 'demo') throw new RequestError(403, 'forbidden', 'Only admins can do this.');
  return who;
}

/**
 * Lets in members by their own sign-in, never by a token. Throws a 401 or 403, and a 404 in the demo, which has no
 * members.
 */
export async function requireMember(request: Request): Promise<SignIn> {
  requireAccounts();
  const who = await requireReader(request);
  if (who.kind === 'token') throw new RequestError(403, 'forbidden', 'API tokens cannot do this.');
  return signedIn(request);
}

/** Lets in admins by their own sign-in. Throws as `requireMember`. */
export async function requireMemberAdmin(request: Request): Promise<SignIn> {
  const member = await requireMember(request);
  if (member.role !== 'admin') throw new RequestError(403, 'forbidden', 'Only admins can do this.');
  return member;
}

/** Throws a 404 in the demo: there are no accounts. */
export function requireAccounts(): void {
  if (env().demo) throw notFound('no_accounts', 'The demo has no accounts.');
}
