import type { PeerEvent } from '@/lib/domain/connection';
import type { SessionCount } from '@/lib/domain/count-session';
import { drawnSpans } from '@/lib/domain/drawn-spans';
import { type Span, uncoveredBy, unionOfSpans } from '@/lib/domain/interval';
import { drawnRow, personRow } from '@/lib/domain/lists/list-people';
import { pageEvents } from '@/lib/domain/page-events';
import type { CountedConnection, Person } from '@/lib/domain/person';
import type { Session } from '@/lib/domain/session';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { ConnectionItem, KeptParts, ParticipantAnswer } from './participant-answer';
import type { PersonQuality } from './quality-answer';
import type { Freshness } from './session-answer';
import type { ShownReports } from './shown-parts';
import { toParticipantRow, toSpans } from './to-participant-row';
import { toWindowAnswer } from './to-session-answer';
import { toSessionFacts } from './to-session-item';

interface Input {
  session: Session;
  count: SessionCount;
  person: Person;
  freshness: Freshness;
  /** The page of the provider's own events, from 1, that the connections carry; `null`: without. */
  eventsPage: number | null;
  /** The parts of the reports that were asked for, one entry a connection, in their order; absent when none were. */
  reports?: ShownReports[] | undefined;
  /** Only when the quality was asked for. */
  quality?: PersonQuality | undefined;
  /** Only for members, when it was asked for. */
  kept?: KeptParts | undefined;
  /** How the person's row goes over the wire; as members see it unless told. */
  toRow?: typeof toParticipantRow;
}

/**
 * A person with all that is known of their connections. Of events and spans that are too many it has a part, and says so
 * (`pageEvents`, `drawnSpans`); figures are always those of all.
 */
export function toParticipantAnswer(input: Input): ParticipantAnswer {
  const { session, count, person, freshness, eventsPage, reports, quality, kept, toRow = toParticipantRow } = input;
  const { id, title, status, startedAt, endedAt } = toSessionFacts(session, count.asOf, { ...count, incomplete: false });
  const assumed = person.connections.map(assumedOf);
  const drawn = drawnSpans(
    person.connections.map(({ intervals }, index) => ({ intervals, assumed: assumed[index] ?? [] })),
    count.attendanceWindow,
  );
  const paged =
    eventsPage === null
      ? null
      : pageEvents(
          person.connections.map(({ connection }) => connection),
          eventsPage,
        );
  return {
    participant: { ...toRow(drawnRow(personRow(person), count)), ...figuresAlone(person) },
    connections: person.connections.map((counted, index) => ({
      ...toConnectionItem(counted, toSpans({ ...counted, assumed: assumed[index] ?? [] }, drawn[index])),
      ...(paged === null ? {} : { events: (paged.events[index] ?? []).map(toEventItem) }),
      ...(paged?.summary ? { eventsInAll: counted.connection.events.length } : {}),
      ...(reports === undefined ? {} : { reports: reports[index] ?? {} }),
    })),
    ...(paged?.summary ? { peerEvents: paged.summary } : {}),
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

const assumedOf = ({ intervals, certain }: CountedConnection): Span[] =>
  certain === null ? [] : uncoveredBy(intervals, unionOfSpans(certain));

const toEventItem = ({ kind, label, at }: PeerEvent) => ({ kind, name: label, at: toInstant(at) });

function toConnectionItem(
  { connection, publicId, presentMs, flags }: CountedConnection,
  spans: ReturnType<typeof toSpans>,
): ConnectionItem {
  const { name, role, roomId, joinedAt, leftAt, providerDurationMs } = connection;
  return {
    id: publicId,
    name: plainOrNull(name),
    role,
    room: roomId,
    joinedAt: toInstant(joinedAt),
    leftAt: toInstant(leftAt),
    providerDurationMs,
    presentMs,
    ...spans,
    flags,
  };
}
