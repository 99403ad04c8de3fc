import { absenceOf } from '@/components/participant/presence/shown-lengths';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatDuration } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { partText } from './part-text';

type Person = Pick<ParticipantAnswer['participant'], 'state' | 'flags'>;

/** Why nobody can tell when somebody was there. */
export function unreadableWords({ flags }: Pick<Person, 'flags'>, { t }: Pick<Words, 't'>): string {
  return flags.includes('invalid-times') ? t('participant.unreadable') : t('participant.unreadableNone');
}

type Window = NonNullable<ParticipantAnswer['session']['attendanceWindow']>;

/** First and last presence inside the window, ms; `null` when there is none. */
function insideWindow({ participant }: Pick<ParticipantAnswer, 'participant'>, window: Window): { first: number; last: number } | null {
  const [from, to] = [Date.parse(window.start), Date.parse(window.end)];
  const inside = participant.intervals
    .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
    .filter(({ start, end }) => Math.min(end, to) > Math.max(start, from));
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { first: first.start, last: last.end } : null;
}

/** How late somebody came and how early they left, measured against the window they are judged by. */
function punctuality({ participant, session }: ParticipantAnswer, { t }: Words): string[] {
  const window = session.attendanceWindow;
  const inside = window && insideWindow({ participant }, window);
  if (!window || !inside) return [];
  return [
    ...(participant.late ? [t('participant.factLate', { duration: formatDuration(inside.first - Date.parse(window.start)) })] : []),
    ...(participant.leftEarly ? [t('participant.factEarly', { duration: formatDuration(Date.parse(window.end) - inside.last) })] : []),
  ];
}

/**
 * The header's line in parts: how much of the window, how long outside it, how often, gaps, late and left early, such
 * as `1 h 21 min of 1 h 32 min`, `2 joins, 1 absence of 8 min`, `6 min late`. Somebody without a readable time has one
 * part that says so.
 */
export function participantFacts(answer: ParticipantAnswer, words: Words): string[] {
  const { t } = words;
  const { participant, session } = answer;
  if (participant.state === 'never') return [t('participant.factListed', { reason: unreadableWords(participant, words) })];
  if (participant.joins === 0) return [t('participant.factAtOnce')];
  const insideMs = participant.presentMs - participant.outsideWindowMs;
  const facts = [partText(insideMs, session.attendanceWindow?.occupiedMs ?? 0, words)];
  if (participant.outsideWindowMs >= 1_000)
    facts.push(t('participant.factOutside', { duration: formatDuration(participant.outsideWindowMs) }));
  const { absences, reduced } = participant;
  const { count, totalMs } = reduced ? { count: absences, totalMs: reduced.absentMs } : absenceOf(participant);
  const often = [t('participant.joins', { count: participant.joins })];
  if (participant.reconnects > 0) often.push(t('participant.reconnects', { count: participant.reconnects }));
  if (participant.roomChanges > 0) often.push(t('session.roomChanges', { count: participant.roomChanges }));
  if (count > 0) often.push(t('participant.absences', { count, duration: formatDuration(totalMs, { exact: true }) }));
  return [...facts, often.join(', '), ...punctuality(answer, words)];
}
