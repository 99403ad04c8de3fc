import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatDuration } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { partText } from './part-text';
import { absenceOf } from './participant-gaps';

type Person = Pick<ParticipantAnswer['person'], 'state' | 'flags'>;

/** Why nobody can tell when somebody was there. */
export function unreadableWords({ flags }: Pick<Person, 'flags'>, { t }: Pick<Words, 't'>): string {
  return flags.includes('invalid-times') ? t('participant.unreadable') : t('participant.unreadableNone');
}

type Window = NonNullable<ParticipantAnswer['session']['attendanceWindow']>;

/** First and last presence inside the window, ms; `null` when there is none. */
function insideWindow({ person }: Pick<ParticipantAnswer, 'person'>, window: Window): { first: number; last: number } | null {
  const [from, to] = [Date.parse(window.start), Date.parse(window.end)];
  const inside = person.intervals
    .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
    .filter(({ start, end }) => Math.min(end, to) > Math.max(start, from));
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { first: first.start, last: last.end } : null;
}

/** How late somebody came and how early they left, measured against the window they are judged by. */
function punctuality({ person, session }: ParticipantAnswer, { t }: Words): string[] {
  const window = session.attendanceWindow;
  const inside = window && insideWindow({ person }, window);
  if (!window || !inside) return [];
  return [
    ...(person.late ? [t('participant.factLate', { duration: formatDuration(inside.first - Date.parse(window.start)) })] : []),
    ...(person.leftEarly ? [t('participant.factEarly', { duration: formatDuration(Date.parse(window.end) - inside.last) })] : []),
  ];
}

/**
 * The header's line in parts: how much of the window, how long outside it, how often, gaps, late and left early, such as `1 h 21 min of 1 h 32 min`,
 * `2 joins, 1 absence of 8 min`, `6 min late`. Somebody without a readable time has one part that says so.
 */
export function participantFacts(answer: ParticipantAnswer, words: Words): string[] {
  const { t } = words;
  const { person, session } = answer;
  if (person.state === 'never') return [t('participant.factListed', { reason: unreadableWords(person, words) })];
  if (person.joins === 0) return [t('participant.factAtOnce')];
  const insideMs = person.presentMs - person.outsideWindowMs;
  const facts = [partText(insideMs, session.attendanceWindow?.occupiedMs ?? 0, words)];
  if (person.outsideWindowMs >= 1_000) facts.push(t('participant.factOutside', { duration: formatDuration(person.outsideWindowMs) }));
  const { count, totalMs } = absenceOf(person.intervals);
  const often = [t('participant.joins', { count: person.joins })];
  if (person.reconnects > 0) often.push(t('participant.reconnects', { count: person.reconnects }));
  if (person.roomChanges > 0) often.push(t('session.roomChanges', { count: person.roomChanges }));
  if (count > 0) often.push(t('participant.absences', { count, duration: formatDuration(totalMs, { exact: true }) }));
  return [...facts, often.join(', '), ...punctuality(answer, words)];
}
