import type { MeetingItem, MeetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import { formatCount } from '@/lib/format';

type Shown = Pick<MeetingsAnswer, 'items' | 'sort' | 'knownSessions'>;

function statusNote(items: readonly Pick<MeetingItem, 'status'>[]): string | null {
  if (items.length < 2 || items.every(({ status }) => status !== 'active')) return null;
  return items.every(({ status }) => status === 'active') ? 'All are active.' : 'Active unless marked.';
}

function sessionsNote({ newest, total, whole }: MeetingsAnswer['knownSessions'], sorts: boolean): string | null {
  if (whole) return null;
  if (total === null) return 'Sessions are those known here: of the rest the provider tells nothing just now.';
  const listed = `${sorts ? 'the newest ' : ''}${formatCount(newest)} of ${formatCount(total)}`;
  return `Sessions are those known here: ${listed}, and all that were opened.`;
}

/** What is said once above the meetings: the status they share, of which sessions their figures are, how to fill what is empty, and why they are not sorted. */
export function meetingsNote({ items, sort, knownSessions }: Shown, can: { invitees: boolean; sort: boolean }): string {
  const isEmpty = ({ lastSession, people, invitees }: MeetingItem) =>
    lastSession === null ? !knownSessions.whole : people === null || (can.invitees && invitees === null);
  return [
    sort === null ? 'These are more than 200, so they stand as the provider lists them.' : null,
    statusNote(items),
    sessionsNote(knownSessions, can.sort),
    items.some(isEmpty) ? 'To fill an empty cell, open the meeting’s last session.' : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
