import type { Database } from '@/lib/db/database';
import type { CountedFigures } from '@/lib/domain/answers/counted-figures';
import { type Session, seemsLive } from '@/lib/domain/session';

/**
 * What is compared of a session's entry in the provider's list: when one of these changes, what was read of the session
 * may be out of date.
 */
type Entry = Pick<Session, 'status' | 'endedAt' | 'updatedAt'>;

/** An entry as it is noted. */
export function entryOf({ status, endedAt, updatedAt }: Entry): string {
  return JSON.stringify([status, endedAt, updatedAt ?? null]);
}

/**
 * The entries of an archived session that are known: its record's, the one that was noted last, and the one that it was
 * last read again for.
 */
export interface KnownEntries {
  session: Entry;
  listed: string | null;
  listed_read: string | null;
}

/** Whether an entry is one of those that are known. Records of older versions do not know when theirs was changed. */
export function isKnownEntry(entry: string, { session, listed, listed_read }: KnownEntries): boolean {
  if (entry === listed || entry === listed_read) return true;
  if (session.updatedAt !== undefined) return entry === entryOf(session);
  const [status, endedAt] = JSON.parse(entry) as unknown[];
  return status === session.status && endedAt === session.endedAt;
}

/**
 * Notes of those of the sessions that are archived whose entry is not the one that is known, so that whoever opens one
 * of them, here or elsewhere, has it read again. `listed` is what the provider listed just now. Reads no session.
 * Throws what the database throws.
 */
export async function noteListed(db: Database, origin: string, listed: readonly Session[]): Promise<void> {
  if (listed.length === 0) return;
  const ids = listed.map(({ id }) => id);
  const rows = await db
    .selectFrom('archived_session')
    .select(['session_id', 'session', 'listed', 'listed_read'])
    .where('origin', '=', origin)
    .where('session_id', 'in', ids)
    .execute();
  const entries = new Map(listed.map((session) => [session.id, entryOf(session)]));
  for (const { session_id, session, ...known } of rows) {
    const entry = entries.get(session_id);
    if (entry === undefined || isKnownEntry(entry, { session: JSON.parse(session) as Session, ...known })) continue;
    await db
      .updateTable('archived_session')
      .set({ listed: entry })
      .where('origin', '=', origin)
      .where('session_id', '=', session_id)
      .execute();
  }
}

/** A session that was read, as lists need it. */
export interface ReadFigures {
  figures: CountedFigures;
  /** The session as its record has it, and the changed entry that it was last read again for. */
  session: Session;
  listedRead: string | null;
}

/** Our word on a session that is live is believed for so long: after an hour without anybody a session is over. */
const liveWordMs = 60 * 60_000;

/** Who is right about a session that was read: our count, or the provider's list of `asOf` (ms), which may be newer. */
function isLiveNow(listed: Session, asOf: number, { figures, session, listedRead }: ReadFigures): boolean {
  const isKnown = isKnownEntry(entryOf(listed), { session, listed: null, listed_read: listedRead });
  const seems = seemsLive(listed, asOf);
  const endPassed = listed.endedAt !== null && listed.endedAt > figures.asOf && listed.endedAt <= asOf;
  const isOld = endPassed || asOf - figures.asOf > liveWordMs;
  if (isKnown) return figures.live && isOld ? seems : figures.live;
  // A counter that counts nobody is no sign that a session which has ended goes on.
  return seems && (figures.live || listed.liveConnections !== 0);
}

/**
 * What a list shows of a session that was read, beside the provider's entry: our figures, and whether it is live by our
 * count. Where the entry has changed since, it decides whether the session is live, and nobody is judged.
 */
export function figuresBeside(listed: Session, asOf: number, read: ReadFigures): CountedFigures {
  const { figures } = read;
  const live = isLiveNow(listed, asOf, read);
  return live === figures.live ? figures : { ...figures, live, end: live ? null : listed.endedAt, attendance: undefined };
}
