import type { Meeting } from '@/lib/domain/meeting';
import { plainOrNull } from '@/lib/domain/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { MeetingAnswer, MeetingItem, MeetingsAnswer } from './meeting-answer';

function toMeetingItem({ id, title, status, createdAt, updatedAt }: Meeting): MeetingItem {
  return { id, title: plainOrNull(title), status, createdAt: toInstant(createdAt), updatedAt: toInstant(updatedAt) };
}

/** A page of meetings as the provider gave it; `asOf` in ms. */
export function toMeetingsAnswer(
  { data, asOf }: { data: { items: Meeting[]; total: number | null }; asOf: number },
  { page, perPage }: { page: number; perPage: number },
): MeetingsAnswer {
  return { items: data.items.map(toMeetingItem), page, perPage, total: data.total, asOf: new Date(asOf).toISOString() };
}

/** One meeting; `asOf` in ms. */
export function toMeetingAnswer({ data, asOf }: { data: Meeting; asOf: number }): MeetingAnswer {
  return { ...toMeetingItem(data), asOf: new Date(asOf).toISOString() };
}
