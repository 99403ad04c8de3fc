import { database } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';
import type { Role } from './admission';
import { auth } from './auth';
import { noteUse } from './note-use';

/** A sign-in that nobody used for this long is over. */
export const idleMs = 30 * 60_000;
const noteSeenMs = 60_000;

/** A member whose browser is signed in. */
export interface SignIn {
  signInId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
}

/** Ends sign-ins at once, everywhere. */
export async function endSignIn(id: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('sign_in').where('id', '=', id).execute();
}

/**
 * Who is signed in by these cookies, read anew from the database each time, so that a removal, a changed role or a
 * sign-out counts at once. A sign-in that was idle for 30 min is over, as is one of 12 h. Throws what the database
 * throws when it cannot be read.
 */
export async function currentSignIn(headers: Headers, now = Date.now()): Promise<SignIn | null> {
  if (!headers.get('cookie')?.includes('rollcall.session_token=')) return null;
  const { api } = await auth();
  const ask = () => api.getSession({ headers, query: { disableRefresh: true } });
  const found = await ask().catch(async () => {
    // better-auth keeps to itself why it failed; the database says it, when it is asked itself.
    await (await database()).selectFrom('sign_in').select('id').limit(1).execute();
    return ask();
  });
  if (found === null) return null;
  const { session, user } = found;
  const seen = session.seenAt ?? session.createdAt.getTime();
  if (now - seen > idleMs) {
    await withFallback('ending an idle sign-in', undefined, () => endSignIn(session.id));
    return null;
  }
  if (now - seen > noteSeenMs) {
    noteUse(session.id, (db) => db.updateTable('sign_in').set({ seen_at: now }).where('id', '=', session.id).execute());
  }
  const role = user.role === 'admin' ? 'admin' : 'viewer';
  return { signInId: session.id, userId: user.id, name: user.name, email: user.email, role };
}
