import type { MeetingItem, MeetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import type { Say } from '@/lib/messages/say';

type Shown = Pick<MeetingsAnswer, 'items' | 'sort' | 'knownSessions'>;

function statusNote(items: readonly Pick<MeetingItem, 'status'>[], t: Say): string | null {
  if (items.length < 2 || items.every(({ status }) => status !== 'active')) return null;
  return items.every(({ status }) => status === 'active') ? t('meetings.allActive') : t('meetings.activeUnlessMarked');
}

function sessionsNote({ newest, total, whole }: MeetingsAnswer['knownSessions'], sorts: boolean, t: Say): string | null {
  if (whole) return null;
  if (total === null) return t('meetings.knownOnly');
  return sorts ? t('meetings.knownNewest', { newest, total }) : t('meetings.known', { newest, total });
}

/**
 * What is said once above the meetings: the status they share, of which sessions their figures are, how to fill what is
 * empty, and why they are not sorted.
 */
export function meetingsNote({ items, sort, knownSessions }: Shown, can: { invitees: boolean; sort: boolean }, t: Say): string {
  const isEmpty = ({ lastSession, people, invitees }: MeetingItem) =>
    lastSession === null ? !knownSessions.whole : people === null || (can.invitees && invitees === null);
  return [
    sort === null ? t('meetings.unsorted', { most: 200 }) : null,
    statusNote(items, t),
    sessionsNote(knownSessions, can.sort, t),
    items.some(isEmpty) ? t('meetings.fill') : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
