import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatDuration } from '@/lib/format';
import { absenceOf } from './participant-gaps';
import { countOf } from './participant-words';

/**
 * The header's line in parts: how long, how often, gaps, late and left early, such as `1 h 21 min of 1 h 32 min`, `2 joins, 1 absence of 8 min`,
 * `6 min late`. Somebody who never joined has one part that says so.
 */
export function participantFacts({ person, session }: ParticipantAnswer): string[] {
  if (person.state === 'never') return ['in the provider’s list of this session, but without a readable time of presence'];
  const facts = [`${formatDuration(person.presentMs)} of ${formatDuration(session.attendanceWindow?.occupiedMs ?? 0)}`];
  const absence = absenceOf(person.intervals);
  const often = [countOf(person.joins, 'join')];
  if (person.reconnects > 0) often.push(countOf(person.reconnects, 'reconnect'));
  if (absence.count === 1) often.push(`1 absence of ${formatDuration(absence.totalMs)}`);
  if (absence.count > 1) often.push(`${countOf(absence.count, 'absence')}, ${formatDuration(absence.totalMs)} together`);
  facts.push(often.join(', '));
  const window = session.attendanceWindow;
  if (person.late) {
    const known = window !== null && person.joinedAt !== null;
    facts.push(known ? `${formatDuration(Date.parse(person.joinedAt ?? '') - Date.parse(window.start))} late` : 'late');
  }
  if (person.leftEarly) {
    const known = window !== null && person.leftAt !== null;
    facts.push(known ? `left ${formatDuration(Date.parse(window.end) - Date.parse(person.leftAt ?? ''))} early` : 'left early');
  }
  return facts;
}
