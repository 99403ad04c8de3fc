import type { Kysely } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { Session } from '@/lib/domain/session';
import { searchKeyOf } from './search-keys';

/** The row of a session as it was listed at `listedAt` (ms); its numbers are whole, its texts such as Postgres takes. */
export function toKnownRow(origin: string, session: Session, listedAt: number) {
  const { id, meetingId, status, startedAt, createdAt, endedAt, minutes, title } = session;
  return {
    origin,
    session_id: id,
    meeting_id: meetingId,
    status,
    sort_at: startedAt ?? createdAt ?? 0,
    ended_at: endedAt,
    sort_minutes: minutes ?? 0,
    search_key: searchKeyOf({ title, session_id: id, meeting_id: meetingId }).replaceAll('\0', '').toWellFormed(),
    session: JSON.stringify(session),
    listed_at: listedAt,
  };
}

/** Writes rows of known sessions; one that was listed later stays. Throws what the database throws. */
export async function writeKnown(db: Kysely<Schema>, rows: readonly ReturnType<typeof toKnownRow>[]): Promise<void> {
  if (rows.length === 0) return;
  // In one order for all: else two who write the same rows of a Postgres may wait for each other.
  const inOrder = rows.toSorted((one, other) => (one.session_id < other.session_id ? -1 : 1));
  await db
    .insertInto('known_session')
    .values(inOrder)
    .onConflict((conflict) =>
      conflict
        .columns(['origin', 'session_id'])
        .doUpdateSet((eb) => ({
          meeting_id: eb.ref('excluded.meeting_id'),
          status: eb.ref('excluded.status'),
          sort_at: eb.ref('excluded.sort_at'),
          ended_at: eb.ref('excluded.ended_at'),
          sort_minutes: eb.ref('excluded.sort_minutes'),
          search_key: eb.ref('excluded.search_key'),
          session: eb.ref('excluded.session'),
          listed_at: eb.ref('excluded.listed_at'),
        }))
        .whereRef('known_session.listed_at', '<=', 'excluded.listed_at'),
    )
    .execute();
}
