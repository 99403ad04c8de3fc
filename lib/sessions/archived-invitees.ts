import type { Database } from '@/lib/db/database';
import type { Invitee } from '@/lib/domain/meeting';
import { pack, unpack } from './archive-content';

/** Everybody invited to a meeting, and when they were read: the provider's clock, ms, which is that of the session's times. */
export interface ReadInvitees {
  invitees: Invitee[];
  readAt: number;
}

/** Names an archived session. */
interface SessionKey {
  origin: string;
  sessionId: string;
}

/** As lists are that were kept before these fields were. */
type KeptInvitee = Omit<Invitee, 'updatedAt' | 'picture'> & Partial<Invitee>;

/** Who was invited, as it was kept with the archived session, or `null`. Throws what the database throws. */
export async function readArchivedInvitees(db: Database, { origin, sessionId }: SessionKey): Promise<ReadInvitees | null> {
  const row = await db
    .selectFrom('archived_invitees')
    .select(['encoding', 'content', 'read_at'])
    .where('origin', '=', origin)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const kept = (await unpack(row)) as KeptInvitee[];
  return { invitees: kept.map((invitee) => ({ updatedAt: null, picture: null, ...invitee })), readAt: row.read_at };
}

/** Keeps who was invited, for good: what is kept already stays. Throws what the database throws, also when the session is not archived. */
export async function archiveInvitees(
  db: Database,
  { origin, sessionId }: SessionKey,
  invitees: Invitee[],
  now = Date.now(),
): Promise<void> {
  await db
    .insertInto('archived_invitees')
    .values({ origin, session_id: sessionId, ...(await pack(invitees)), read_at: now })
    .onConflict((conflict) => conflict.columns(['origin', 'session_id']).doNothing())
    .execute();
}
