import type { SessionCount } from '@/lib/domain/count-session';
import type { AttendanceWindow } from '@/lib/domain/counting/attendance-window';
import type { ListQuery } from '@/lib/domain/list-people';
import { publicFlags, publicPerson } from './public-person';
import type { PublicRules } from './public-rules';

/**
 * A new count that holds only what a report's recipients may see. Lists are made from it, so search, sort and ties know nothing that is hidden. Without
 * the list of people nobody is in it, without the curve no head count.
 */
export function publicCount(
  { live, asOf, start, end, attendanceWindow, occupied, connectionsIn, flags, people, curve, summary }: SessionCount,
  rules: PublicRules,
): SessionCount {
  const { include } = rules;
  return {
    live,
    asOf,
    start,
    end,
    attendanceWindow: attendanceWindow === null ? null : publicWindow(attendanceWindow),
    occupied,
    connectionsIn,
    flags: publicFlags(flags, rules),
    people: include.participants ? people.map((person) => publicPerson(person, rules)) : [],
    curve: include.curve ? { at: curve.at, people: curve.people } : { at: [], people: [] },
    summary: {
      people: summary.people,
      connections: summary.connections,
      notCounted: summary.notCounted,
      in: summary.in,
      peak: summary.peak,
      peakAt: summary.peakAt,
      averagePresentMs: summary.averagePresentMs,
      medianPresentMs: summary.medianPresentMs,
      averageAttendance: summary.averageAttendance,
      present: summary.present,
      partial: summary.partial,
      absent: summary.absent,
      late: summary.late,
      leftEarly: summary.leftEarly,
      outsideWindow: summary.outsideWindow,
      reconnects: summary.reconnects,
      roomChanges: summary.roomChanges,
      absences: summary.absences,
      assumedMs: summary.assumedMs,
    },
  };
}

function publicWindow({ start, end, crowd, begins, ends, occupiedMs }: AttendanceWindow): AttendanceWindow {
  return { start, end, crowd, begins, ends, occupiedMs };
}

/** The list a recipient gets for what they asked: sorts, filters and searches by something hidden are ignored. */
export function publicQuery(query: ListQuery, { include, fields, names }: Pick<PublicRules, 'include' | 'fields' | 'names'>): ListQuery {
  const hidden = (query.sort === 'name' && names === 'none') || (query.sort === 'role' && !fields.role);
  return {
    view: include.detail ? query.view : 'people',
    sort: hidden ? 'joinedAt' : query.sort,
    order: hidden ? 'asc' : query.order,
    search: names === 'none' && !fields.externalId ? undefined : query.search,
    verdict: query.verdict,
    role: fields.role ? query.role : undefined,
    flag: query.flag,
    outside: query.outside,
    state: query.state,
    present: query.present,
    answer: query.answer,
    neverCame: include.neverCame ? query.neverCame : undefined,
  };
}
