import type { IntervalItem, ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import type { Span } from '@/lib/domain/interval';

type Known = Pick<ParticipantAnswer, 'session' | 'asOf'> & { participant: Pick<ParticipantAnswer['participant'], 'intervals'> };

/** From the first join to the last leave, ms; `null` for who never joined. */
export function presenceSpan(intervals: IntervalItem[]): Span | null {
  const first = intervals[0];
  const last = intervals.at(-1);
  return first && last ? { start: Date.parse(first.start), end: Date.parse(last.end) } : null;
}

/**
 * The time axis of the whole session, ms: its start to its end, or to the moment of the answer while live; what is
 * unknown is taken from the person.
 */
export function sessionSpan({ session, participant, asOf }: Known): Span | null {
  const presence = presenceSpan(participant.intervals);
  const start = session.startedAt === null ? presence?.start : Date.parse(session.startedAt);
  const end = session.endedAt !== null ? Date.parse(session.endedAt) : session.status === 'live' ? Date.parse(asOf) : presence?.end;
  return start !== undefined && end !== undefined && end > start ? { start, end } : presence;
}
