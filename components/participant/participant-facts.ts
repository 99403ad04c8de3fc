import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatPart } from '@/lib/format';
import { absenceOf } from './participant-gaps';
import { countOf } from './participant-words';

type Person = Pick<ParticipantAnswer['person'], 'state' | 'flags'>;

/** Why nobody can tell when somebody was there. */
export function unreadableWords({ flags }: Pick<Person, 'flags'>): string {
  return flags.includes('invalid-times')
    ? 'the times in the provider’s record cannot be read, or contradict each other'
    : 'the provider’s record has no time of a join or a leave';
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
function punctuality({ person, session }: ParticipantAnswer): string[] {
  const window = session.attendanceWindow;
  const inside = window && insideWindow({ person }, window);
  if (!window || !inside) return [];
  return [
    ...(person.late ? [`${formatDuration(inside.first - Date.parse(window.start))} late`] : []),
    ...(person.leftEarly ? [`left ${formatDuration(Date.parse(window.end) - inside.last)} early`] : []),
  ];
}

/**
 * The header's line in parts: how much of the window, how long outside it, how often, gaps, late and left early, such as `1 h 21 min of 1 h 32 min`,
 * `2 joins, 1 absence of 8 min`, `6 min late`. Somebody without a readable time has one part that says so.
 */
export function participantFacts(answer: ParticipantAnswer): string[] {
  const { person, session } = answer;
  if (person.state === 'never') return [`in the provider’s list of this session, but ${unreadableWords(person)}`];
  if (person.joins === 0) return ['joined and left at once'];
  const insideMs = person.presentMs - person.outsideWindowMs;
  const facts = [formatPart(insideMs, session.attendanceWindow?.occupiedMs ?? 0)];
  if (person.outsideWindowMs > 0) facts.push(`${formatDuration(person.outsideWindowMs)} outside the attendance window`);
  const absence = absenceOf(person.intervals);
  const often = [countOf(person.joins, 'join')];
  if (person.reconnects > 0) often.push(countOf(person.reconnects, 'reconnect'));
  if (person.roomChanges > 0) often.push(countOf(person.roomChanges, 'room change'));
  if (absence.count === 1) often.push(`1 absence of ${formatDuration(absence.totalMs)}`);
  if (absence.count > 1) often.push(`${countOf(absence.count, 'absence')}, ${formatDuration(absence.totalMs)} together`);
  return [...facts, often.join(', '), ...punctuality(answer)];
}
