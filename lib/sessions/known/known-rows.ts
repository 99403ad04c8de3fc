import type { Session } from '@/lib/domain/session';
import { searchKeyOf } from '@/lib/sessions/archive/search-keys';

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
