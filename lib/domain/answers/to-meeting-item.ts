import type { KnownMeeting, Meeting } from '@/lib/domain/meeting';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { MeetingAnswer, MeetingItem, MeetingsAnswer } from './meeting-answer';
import type { Staleness } from './staleness';

function toFacts({ id, title, status, createdAt, updatedAt }: Meeting): Omit<MeetingAnswer, 'asOf' | keyof Staleness> {
  return { id, title: plainOrNull(title), status, createdAt: toInstant(createdAt), updatedAt: toInstant(updatedAt) };
}

function toMeetingItem(meeting: KnownMeeting): MeetingItem {
  const { lastSession, sessions, people, invitees } = meeting;
  const last = lastSession && { ...lastSession, startedAt: new Date(lastSession.startedAt).toISOString() };
  return { ...toFacts(meeting), lastSession: last, sessions, people, invitees };
}

interface Listed extends Staleness {
  data: Pick<MeetingsAnswer, 'total' | 'sort' | 'knownSessions' | 'incomplete'> & { items: KnownMeeting[] };
  asOf: number;
}

/** A page of meetings with what is known of their sessions; `asOf` in ms. */
export function toMeetingsAnswer(
  { data, asOf, stale, reason, reasonCode }: Listed,
  { page, perPage, order }: { page: number; perPage: number; order: 'asc' | 'desc' },
): MeetingsAnswer {
  const { items, total, sort, knownSessions, incomplete } = data;
  const asked = { page, perPage, total, sort, order, asOf: new Date(asOf).toISOString() };
  return { items: items.map(toMeetingItem), ...asked, knownSessions, incomplete, stale, reason, reasonCode };
}

/** One meeting; `asOf` in ms. */
export function toMeetingAnswer({ data, asOf, stale, reason, reasonCode }: { data: Meeting; asOf: number } & Staleness): MeetingAnswer {
  return { ...toFacts(data), asOf: new Date(asOf).toISOString(), stale, reason, reasonCode };
}
