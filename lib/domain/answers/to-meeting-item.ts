import type { Invitee, Meeting } from '@/lib/domain/meeting';
import type { InviteeItem, MeetingItem } from './meeting-answer';
import { toInstant } from './to-session-item';

export function toMeetingItem({ id, title, status, createdAt, updatedAt }: Meeting): MeetingItem {
  return { id, title, status, createdAt: toInstant(createdAt), updatedAt: toInstant(updatedAt) };
}

export function toInviteeItem({ id, name, externalId, role, createdAt }: Invitee): InviteeItem {
  return { id, name, externalId, role, createdAt: toInstant(createdAt) };
}
