import { attendanceFigures } from '@/lib/domain/answers/counted-figures';
import type { SessionCount } from '@/lib/domain/count-session';
import type { Person } from '@/lib/domain/person';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';

/**
 * Postgres keeps no NUL in a text; names that hold one are told with the sign for what cannot be shown. The record
 * itself keeps it.
 */
function text(value: string): string;
function text(value: string | null): string | null;
function text(value: string | null): string | null {
  return value === null ? null : value.replaceAll('\0', '\uFFFD').toWellFormed();
}

const flag = (value: boolean) => (value ? 1 : 0);
const whole = (value: number | null) => (value !== null && Number.isSafeInteger(value) ? value : null);

/** The row that lists and questions over many sessions read. `count` is the record counted in the ordinary way. */
export function toSessionRow({ session, connections, readAt, incomplete }: SessionRecord, count: SessionCount) {
  const { summary, start, end } = count;
  const { present, partial, absent, averageAttendance, curve } = attendanceFigures(count);
  return {
    meeting_id: text(session.meetingId),
    title: text(session.title),
    started_at: whole(start ?? session.startedAt),
    ended_at: whole(end ?? session.endedAt),
    minutes: session.minutes,
    people: summary.people,
    peak: summary.peak,
    present,
    partial,
    absent,
    average_attendance: averageAttendance,
    curve: curve === null ? null : JSON.stringify(curve),
    connections: summary.connections,
    session: JSON.stringify(session),
    summary: JSON.stringify(summary),
    incomplete: flag(incomplete),
    rows: connections.length,
    read_at: readAt,
  };
}

/** The id of one person, as their row has it. */
export const personIdOf = ({ id }: Pick<Person, 'id'>) => text(id);

/** The row of one person. */
export function toPersonRow(person: Person) {
  return {
    person_id: personIdOf(person),
    name: text(person.name),
    external_id: text(person.externalId),
    role: text(person.role),
    state: person.state,
    joined_at: whole(person.joinedAt),
    left_at: whole(person.leftAt),
    present_ms: Math.round(person.presentMs),
    attendance: person.attendance,
    verdict: person.verdict,
    joins: person.joins,
    reconnects: person.reconnects,
    absences: person.absences,
    late: flag(person.late),
    left_early: flag(person.leftEarly),
    counted: flag(person.counted),
    connections: person.connections.length,
  };
}
