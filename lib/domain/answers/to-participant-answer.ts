import type { SessionCount } from '@/lib/domain/count-session';
import type { CountedConnection, Person } from '@/lib/domain/person';
import type { Session } from '@/lib/domain/session';
import { toInstant } from '@/lib/domain/time';
import type { ConnectionItem, ParticipantAnswer } from './participant-answer';
import type { PersonQuality } from './quality-answer';
import type { Freshness } from './session-answer';
import type { ShownReports } from './shown-parts';
import { toIntervalItem, toParticipantRow } from './to-participant-row';
import { toSessionItem } from './to-session-item';

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
}

/** A person with all that is known of their connections. */
export function toParticipantAnswer({ session, count, person, freshness, withEvents, reports, quality }: Input): ParticipantAnswer {
  const { id, title, status, startedAt, endedAt } = toSessionItem(session, count.asOf, { ...count, incomplete: false });
  const row = toParticipantRow({ ...person, personId: person.id, connections: person.connections.length });
  return {
    person: { ...row, providerDurationMs: sumOf(person.connections.map(({ connection }) => connection.providerDurationMs)) },
    connections: person.connections.map((counted, index) => ({
      ...toConnectionItem(counted, withEvents),
      ...(reports === undefined ? {} : { reports: reports[index] ?? {} }),
    })),
    ...(quality === undefined ? {} : { quality }),
    session: { id, title, status, startedAt, endedAt, windowMs: count.window === null ? 0 : count.window.end - count.window.start },
    asOf: new Date(count.asOf).toISOString(),
    freshness,
  };
}

function toConnectionItem({ connection, publicId, intervals, presentMs, flags }: CountedConnection, withEvents: boolean): ConnectionItem {
  const { name, role, roomId, joinedAt, leftAt, providerDurationMs, events } = connection;
  return {
    id: publicId,
    name,
    role,
    room: roomId,
    joinedAt: toInstant(joinedAt),
    leftAt: toInstant(leftAt),
    providerDurationMs,
    presentMs,
    intervals: intervals.map(toIntervalItem),
    flags,
    ...(withEvents ? { events: events.map((event) => ({ name: event.name, at: toInstant(event.at) })) } : {}),
  };
}

/** The sum of what is known, `null` when nothing is. */
function sumOf(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
