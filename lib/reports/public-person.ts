import type { PeerEvent } from '@/lib/domain/connection';
import type { Flag } from '@/lib/domain/flag';
import type { Interval } from '@/lib/domain/interval';
import type { CountedConnection, Person } from '@/lib/domain/person';
import { publicName } from './public-name';
import type { PublicRules } from './public-rules';

function publicInterval({ start, end, startSource, endSource, room }: Interval, { idOf }: PublicRules): Interval {
  return { start, end, startSource, endSource, ...(room === undefined ? {} : { room: idOf(room) }) };
}

/**
 * That two people share a custom id is told only where custom ids are, that somebody had several names only where names
 * are.
 */
export function publicFlags(flags: readonly Flag[], { fields, names }: PublicRules): Flag[] {
  const hidden: Flag[] = [
    ...(fields.externalId ? [] : ['same-custom-id' as const]),
    ...(names === 'full' ? [] : ['several-names' as const]),
  ];
  return flags.filter((flag) => !hidden.includes(flag));
}

/**
 * Of the provider's events only joins and leaves are told: other names are the vendor's to choose, and may say
 * anything.
 */
function publicEvent({ kind, at, label }: PeerEvent): PeerEvent[] {
  return kind === 'other' ? [] : [{ kind, at, label }];
}

function publicConnection(
  { connection, publicId, intervals, presentMs, certain, hadEmpty, flags }: CountedConnection,
  rules: PublicRules,
): CountedConnection {
  const { include, fields, names, idOf } = rules;
  return {
    connection: {
      id: null,
      reportId: null,
      userId: null,
      externalId: null,
      name: names === 'full' ? publicName(connection.name, names, undefined) : null,
      role: fields.role ? connection.role : null,
      joinedAt: include.detail ? connection.joinedAt : null,
      leftAt: include.detail ? connection.leftAt : null,
      createdAt: null,
      providerDurationMs: include.detail ? connection.providerDurationMs : null,
      updatedAt: null,
      events: include.detail ? connection.events.flatMap(publicEvent) : [],
      stays: null,
      roomId: connection.roomId === null ? null : idOf(connection.roomId),
      notPerson: false,
      invalidTimes: false,
    },
    publicId: idOf(publicId),
    intervals: intervals.map((interval) => publicInterval(interval, rules)),
    presentMs,
    certain: certain?.map(({ start, end }) => ({ start, end })) ?? null,
    hadEmpty,
    flags: publicFlags(flags, rules),
  };
}

/** Who somebody is, as a report tells it. */
function publicIdentity(person: Person, rules: PublicRules) {
  const { fields, names } = rules;
  const id = rules.idOf(person.id);
  const name = publicName(person.name, names, rules.numberOf(id));
  const carried = names === 'full' ? person.names.flatMap((one) => publicName(one, names, undefined) ?? []) : [];
  return {
    id,
    name,
    names: names === 'full' ? carried : name === null ? [] : [name],
    externalId: fields.externalId ? person.externalId : null,
    role: fields.role ? person.role : null,
    roles: fields.role ? person.roles : [],
    counted: person.counted,
  };
}

/** What a report without times leaves of somebody's presence: nothing. */
const nothingShown = {
  state: 'left',
  joinedAt: null,
  leftAt: null,
  presentMs: 0,
  attendance: 0,
  joins: 0,
  reconnects: 0,
  roomChanges: 0,
  atOnce: 0,
  absences: 0,
  late: false,
  leftEarly: false,
  outsideWindowMs: 0,
  assumedMs: 0,
  assumed: [],
  providerPresentMs: null,
  providerDiffers: false,
  intervals: [],
  flags: [],
  connections: [],
} satisfies Partial<Person>;

/**
 * A new person that holds only what a report's recipients may see. Whatever a person gains later stays hidden until it
 * is named here.
 */
export function publicPerson(person: Person, rules: PublicRules): Person {
  const { include } = rules;
  const identity = publicIdentity(person, rules);
  const verdict = include.verdicts ? person.verdict : null;
  if (!include.times) return { ...nothingShown, ...identity, verdict };
  const { state, joinedAt, leftAt, presentMs, attendance, joins, reconnects, roomChanges, absences } = person;
  const { atOnce, assumedMs, assumed, outsideWindowMs } = person;
  return {
    ...identity,
    state,
    joinedAt,
    leftAt,
    presentMs,
    attendance,
    verdict,
    joins,
    reconnects,
    roomChanges,
    atOnce,
    absences,
    late: include.verdicts && person.late,
    leftEarly: include.verdicts && person.leftEarly,
    outsideWindowMs,
    assumedMs,
    assumed: assumed.map(({ start, end }) => ({ start, end })),
    providerPresentMs: include.detail ? person.providerPresentMs : null,
    providerDiffers: include.detail && person.providerDiffers,
    intervals: person.intervals.map((interval) => publicInterval(interval, rules)),
    flags: publicFlags(person.flags, rules),
    connections: person.connections.map((connection) => publicConnection(connection, rules)),
  };
}
