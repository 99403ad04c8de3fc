import type { SessionItem } from '@/lib/domain/answers/session-answer';
import type { KnownMeeting, Meeting, MeetingSort } from '@/lib/domain/meeting';
import { sortKey } from '@/lib/domain/text/text-key';
import { type ListKey, sortListed } from './sort-listed';

/** What is known of a meeting's sessions besides the meeting itself. */
export interface MeetingFinds {
  /** Its sessions among the newest that the provider lists. */
  listed: readonly SessionItem[];
  /** Its archived sessions that are not among these. */
  archived: number;
  /** The latest of its archived sessions, which may be listed as well. */
  lastArchived: SessionItem | null;
  invitees: number | null;
}

/**
 * A meeting with what was found of it. Its last session is the latest that was found, and its people are those counted
 * in that one. Where nothing was found, the meeting has no session only if the listed sessions were `whole`.
 */
export function knownMeeting(meeting: Meeting, { listed, archived, lastArchived, invitees }: MeetingFinds, whole: boolean): KnownMeeting {
  const found = lastArchived === null ? listed : [...listed, lastArchived];
  let last: { session: SessionItem; startedAt: number } | null = null;
  for (const session of found) {
    const startedAt = session.startedAt === null ? Number.NaN : Date.parse(session.startedAt);
    if (startedAt > (last?.startedAt ?? Number.NEGATIVE_INFINITY)) last = { session, startedAt };
  }
  const sessions = listed.length + archived;
  return {
    ...meeting,
    lastSession: last && { id: last.session.id, startedAt: last.startedAt, status: last.session.status },
    sessions: sessions === 0 && !whole ? null : sessions,
    people: last?.session.people ?? null,
    invitees,
  };
}

function keyOf(meeting: KnownMeeting, sort: MeetingSort): ListKey {
  if (sort === 'title') return meeting.title === null ? null : sortKey(meeting.title);
  return sort === 'lastSession' ? (meeting.lastSession?.startedAt ?? null) : meeting[sort];
}

/** Meetings in the order that is asked for; those of which that is not known last, the newest of them first. */
export function sortMeetings(meetings: readonly KnownMeeting[], sort: MeetingSort, order: 'asc' | 'desc'): KnownMeeting[] {
  const known = meetings.filter((meeting) => keyOf(meeting, sort) !== null);
  const unknown = meetings.filter((meeting) => keyOf(meeting, sort) === null);
  return [...sortListed(known, (meeting) => keyOf(meeting, sort), order), ...sortListed(unknown, ({ createdAt }) => createdAt, 'desc')];
}
