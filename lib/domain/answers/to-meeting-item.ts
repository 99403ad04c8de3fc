import type { KnownMeeting, Meeting, MeetingSort } from '@/lib/domain/meeting';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { MeetingAnswer, MeetingItem, MeetingsAnswer } from './meeting-answer';

function toFacts({ id, title, status, createdAt, updatedAt }: Meeting): Omit<MeetingAnswer, 'asOf'> {
  return { id, title: plainOrNull(title), status, createdAt: toInstant(createdAt), updatedAt: toInstant(updatedAt) };
}

function toMeetingItem(meeting: KnownMeeting): MeetingItem {
  const { lastSession, sessions, people, invitees } = meeting;
  const last = lastSession && { ...lastSession, startedAt: new Date(lastSession.startedAt).toISOString() };
  return { ...toFacts(meeting), lastSession: last, sessions, people, invitees };
}

interface Listed {
  data: { items: KnownMeeting[]; total: number | null; sort: MeetingSort | null; knownSessions: MeetingsAnswer['knownSessions'] };
  asOf: number;
}

/** A page of meetings with what is known of their sessions; `asOf` in ms. */
export function toMeetingsAnswer(
  { data, asOf }: Listed,
  { page, perPage, order }: { page: number; perPage: number; order: 'asc' | 'desc' },
): MeetingsAnswer {
  const { items, total, sort, knownSessions } = data;
  return { items: items.map(toMeetingItem), page, perPage, total, sort, order, knownSessions, asOf: new Date(asOf).toISOString() };
}

/** One meeting; `asOf` in ms. */
export function toMeetingAnswer({ data, asOf }: { data: Meeting; asOf: number }): MeetingAnswer {
  return { ...toFacts(data), asOf: new Date(asOf).toISOString() };
}
