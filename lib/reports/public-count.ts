import type { SessionCount } from '@/lib/domain/count-session';
import type { AttendanceWindow } from '@/lib/domain/counting/attendance-window';
import type { SessionSummary } from '@/lib/domain/counting/summarize';
import type { ListQuery } from '@/lib/domain/lists/list-people';
import type { Person } from '@/lib/domain/person';
import { publicFlags, publicPerson } from './public-person';
import type { PublicRules } from './public-rules';

/**
 * Whom a report lists. Where roles are hidden, who is no person by their role is not listed: beside figures that leave
 * them out, any row of theirs would tell them apart.
 */
export function shownPeople(people: readonly Person[], { include, fields }: Pick<PublicRules, 'include' | 'fields'>): Person[] {
  return include.participants ? people.filter(({ counted }) => counted || fields.role) : [];
}

/**
 * A new count that holds only what a report's recipients may see. Lists are made from it, so search, sort and ties know
 * nothing that is hidden. Without the list of people nobody is in it, without the curve no head count. `listed` are its
 * people, made already.
 */
export function publicCount(
  count: SessionCount,
  rules: PublicRules,
  listed: Person[] = shownPeople(count.people, rules).map((person) => publicPerson(person, rules)),
): SessionCount {
  const { include } = rules;
  const { live, asOf, start, end, attendanceWindow, occupied, connectionsIn, flags, curve, summary } = count;
  const judged = publicVerdicts(summary, include);
  if (!include.times)
    return { ...nothingShown, live, asOf, people: listed, summary: { ...nothingShown.summary, ...publicNumbers(summary), ...judged } };
  return {
    live,
    asOf,
    start,
    end,
    attendanceWindow: attendanceWindow === null ? null : publicWindow(attendanceWindow),
    occupied,
    connectionsIn,
    flags: publicFlags(flags, rules),
    people: listed,
    curve: include.curve ? { at: curve.at, people: curve.people } : { at: [], people: [] },
    summary: {
      ...publicNumbers(summary),
      connections: summary.connections,
      in: summary.in,
      peak: summary.peak,
      peakAt: summary.peakAt,
      averagePresentMs: summary.averagePresentMs,
      medianPresentMs: summary.medianPresentMs,
      averageAttendance: summary.averageAttendance,
      ...judged,
      late: include.verdicts ? summary.late : null,
      leftEarly: include.verdicts ? summary.leftEarly : null,
      outsideWindow: summary.outsideWindow,
      reconnects: summary.reconnects,
      roomChanges: summary.roomChanges,
      absences: summary.absences,
      assumedMs: summary.assumedMs,
    },
  };
}

/** What a report without times leaves of a count beside its people. */
const nothingShown = {
  start: null,
  end: null,
  attendanceWindow: null,
  occupied: [],
  connectionsIn: 0,
  flags: [],
  curve: { at: [], people: [] },
  summary: {
    connections: 0,
    in: 0,
    peak: 0,
    peakAt: null,
    averagePresentMs: 0,
    medianPresentMs: 0,
    averageAttendance: 0,
    late: null,
    leftEarly: null,
    outsideWindow: 0,
    reconnects: 0,
    roomChanges: 0,
    absences: 0,
    assumedMs: 0,
  },
} satisfies Partial<Omit<SessionCount, 'summary'>> & { summary: Partial<SessionSummary> };

/** How many there were, and how many of them are no people: not which. */
const publicNumbers = ({ people, notCounted }: SessionSummary) => ({ people, notCounted });

function publicVerdicts({ present, partial, absent }: SessionSummary, { verdicts }: PublicRules['include']) {
  return verdicts ? { present, partial, absent } : { present: null, partial: null, absent: null };
}

function publicWindow({ start, end, crowd, begins, ends, occupiedMs }: AttendanceWindow): AttendanceWindow {
  return { start, end, crowd, begins, ends, occupiedMs };
}

/** Without times a list is by name, else by id, and is narrowed by what its rows show. */
function registerQuery(query: ListQuery, { include, fields }: Pick<PublicRules, 'include' | 'fields'>): ListQuery {
  return {
    view: 'people',
    sort: 'name',
    order: query.sort === 'name' ? query.order : 'asc',
    verdict: include.verdicts ? query.verdict : undefined,
    role: fields.role ? query.role : undefined,
    state: query.state === 'never-came' ? query.state : undefined,
    neverCame: include.neverCame ? query.neverCame : undefined,
  };
}

/** The list a recipient gets for what they asked: sorts, filters and searches by something hidden are ignored. */
export function publicQuery(query: ListQuery, rules: Pick<PublicRules, 'include' | 'fields' | 'names'>): ListQuery {
  const { include, fields, names } = rules;
  const search = names === 'none' && !fields.externalId ? undefined : query.search;
  if (!include.times) return { ...registerQuery(query, rules), search };
  const hidden = (query.sort === 'name' && names === 'none') || (query.sort === 'role' && !fields.role);
  return {
    view: include.detail ? query.view : 'people',
    sort: hidden ? 'joinedAt' : query.sort,
    order: hidden ? 'asc' : query.order,
    search,
    verdict: include.verdicts ? query.verdict : undefined,
    role: fields.role ? query.role : undefined,
    flag: query.flag,
    outside: query.outside,
    state: query.state,
    present: query.present,
    answer: query.answer,
    neverCame: include.neverCame ? query.neverCame : undefined,
  };
}
