import type { Database } from '@/lib/db/database';
import type { Invitee } from '@/lib/domain/meeting';
import { logStorage } from '@/lib/log-storage';
import { pack, unpack } from './archive-content';
import { withoutErasedInvitees } from './erased/without-erased';

/**
 * Everybody invited to a meeting, and when they were read: the provider's clock, ms, which is that of the session's
 * times.
 */
export interface ReadInvitees {
  invitees: Invitee[];
  readAt: number;
  /** The provider fails, and this is what it last answered. */
  stale?: boolean;
}

/** Names an archived session. */
interface SessionKey {
  origin: string;
  sessionId: string;
}

/** As lists are that were kept before these fields were. */
type KeptInvitee = Omit<Invitee, 'updatedAt' | 'picture'> & Partial<Invitee>;

/** Says of what an older release kept how many they are, and of which meeting. */
async function noteNumber(db: Database, { origin, sessionId }: SessionKey, invitees: number): Promise<void> {
  const meetingId = db.selectFrom('archived_session').select('meeting_id').where('origin', '=', origin).where('session_id', '=', sessionId);
  await db
    .updateTable('archived_invitees')
    .set({ invitees, meeting_id: meetingId })
    .where('origin', '=', origin)
    .where('session_id', '=', sessionId)
    .execute();
}

/** Who was invited, as it was kept with the archived session, or `null`. Throws what the database throws. */
export async function readArchivedInvitees(db: Database, { origin, sessionId }: SessionKey): Promise<ReadInvitees | null> {
  const row = await db
    .selectFrom('archived_invitees')
    .select(['encoding', 'content', 'read_at', 'invitees'])
    .where('origin', '=', origin)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const kept = (await unpack(row)) as KeptInvitee[];
  if (row.invitees === null)
    await noteNumber(db, { origin, sessionId }, kept.length).catch((error: unknown) => logStorage('noting how many were invited', error));
  return { invitees: kept.map((invitee) => ({ updatedAt: null, picture: null, ...invitee })), readAt: row.read_at };
}

/**
 * Keeps who was invited, for good: what is kept already stays. Throws what the database throws, also when the session
 * is not archived.
 */
export async function archiveInvitees(
  db: Database,
  { origin, sessionId, meetingId }: SessionKey & { meetingId: string },
  all: Invitee[],
  now = Date.now(),
): Promise<void> {
  const invitees = await withoutErasedInvitees(db, origin, all);
  await db
    .insertInto('archived_invitees')
    .values({
      origin,
      session_id: sessionId,
      meeting_id: meetingId,
      invitees: invitees.length,
      ...(await pack(invitees)),
      read_at: now,
    })
    .onConflict((conflict) => conflict.columns(['origin', 'session_id']).doNothing())
    .execute();
}
