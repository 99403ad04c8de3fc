import type { SessionCount } from '@/lib/domain/count-session';
import { uncoveredBy, unionOfSpans } from '@/lib/domain/interval';
import { personRow } from '@/lib/domain/lists/list-people';
import type { CountedConnection, Person } from '@/lib/domain/person';
import type { Session } from '@/lib/domain/session';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { ConnectionItem, KeptParts, ParticipantAnswer } from './participant-answer';
import type { PersonQuality } from './quality-answer';
import type { Freshness } from './session-answer';
import type { ShownReports } from './shown-parts';
import { toIntervalItem, toParticipantRow, toSpanItem } from './to-participant-row';
import { toWindowAnswer } from './to-session-answer';
import { toSessionFacts } from './to-session-item';

interface Input {
  session: Session;
  count: SessionCount;
  person: Person;
  freshness: Freshness;
  /** Whether the connections carry the provider's own events. */
  withEvents: boolean;
  /** The parts of the reports that were asked for, one entry a connection, in their order; absent when none were. */
  reports?: ShownReports[] | undefined;
  /** Only when the quality was asked for. */
  quality?: PersonQuality | undefined;
  /** Only for members, when it was asked for. */
  kept?: KeptParts | undefined;
  /** How the person's row goes over the wire; as members see it unless told. */
  toRow?: typeof toParticipantRow;
}

/** A person with all that is known of their connections. */
export function toParticipantAnswer(input: Input): ParticipantAnswer {
  const { session, count, person, freshness, withEvents, reports, quality, kept, toRow = toParticipantRow } = input;
  const { id, title, status, startedAt, endedAt } = toSessionFacts(session, count.asOf, { ...count, incomplete: false });
  return {
    participant: { ...toRow(personRow(person)), ...figuresAlone(person) },
    connections: person.connections.map((counted, index) => ({
      ...toConnectionItem(counted, withEvents),
      ...(reports === undefined ? {} : { reports: reports[index] ?? {} }),
    })),
    ...(quality === undefined ? {} : { quality }),
    ...(kept === undefined ? {} : { kept }),
    session: { id, title, status, startedAt, endedAt, attendanceWindow: toWindowAnswer(count) },
    asOf: new Date(count.asOf).toISOString(),
    freshness,
  };
}

/** The figures that only somebody who never came lacks. */
function figuresAlone({ presentMs, attendance, joins, reconnects, roomChanges, absences, assumedMs, outsideWindowMs }: Person) {
  return { presentMs, attendance, joins, reconnects, roomChanges, absences, assumedMs, outsideWindowMs };
}

function toConnectionItem(
  { connection, publicId, intervals, presentMs, certain, flags }: CountedConnection,
  withEvents: boolean,
): ConnectionItem {
  const { name, role, roomId, joinedAt, leftAt, providerDurationMs, events } = connection;
  return {
    id: publicId,
    name: plainOrNull(name),
    role,
    room: roomId,
    joinedAt: toInstant(joinedAt),
    leftAt: toInstant(leftAt),
    providerDurationMs,
    presentMs,
    intervals: intervals.map(toIntervalItem),
    assumed: certain === null ? [] : uncoveredBy(intervals, unionOfSpans(certain)).map(toSpanItem),
    flags,
    ...(withEvents ? { events: events.map(({ kind, label, at }) => ({ kind, name: label, at: toInstant(at) })) } : {}),
  };
}
