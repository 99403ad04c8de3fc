import type { PeerEvent } from '@/lib/domain/connection';
import type { Flag } from '@/lib/domain/flag';
import type { Interval } from '@/lib/domain/interval';
import type { CountedConnection, Person } from '@/lib/domain/person';
import { publicName } from './public-name';
import type { PublicRules } from './public-rules';

/** Of the provider's events only joins and leaves are told: other names are the vendor's to choose, and may say anything. */
const publicEvents: readonly string[] = ['PEER_JOINING', 'PEER_LEAVING'];

function publicInterval({ start, end, startSource, endSource, room }: Interval, { idOf }: PublicRules): Interval {
  return { start, end, startSource, endSource, ...(room === undefined ? {} : { room: idOf(room) }) };
}

/** That two people share a custom id is told only where custom ids are. */
export function publicFlags(flags: readonly Flag[], { fields }: PublicRules): Flag[] {
  return flags.filter((flag) => flag !== 'same-custom-id' || fields.externalId);
}

function publicEvent({ name, at }: PeerEvent): PeerEvent[] {
  return publicEvents.includes(name) ? [{ name, at }] : [];
}

function publicConnection({ connection, publicId, intervals, presentMs, flags }: CountedConnection, rules: PublicRules): CountedConnection {
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
      providerDurationMs: include.detail ? connection.providerDurationMs : null,
      updatedAt: null,
      events: include.detail ? connection.events.flatMap(publicEvent) : [],
      timelog: null,
      roomId: connection.roomId === null ? null : idOf(connection.roomId),
      notPerson: false,
      invalidTimes: false,
    },
    publicId: idOf(publicId),
    intervals: intervals.map((interval) => publicInterval(interval, rules)),
    presentMs,
    flags: publicFlags(flags, rules),
  };
}

/** A new person that holds only what a report's recipients may see. Whatever a person gains later stays hidden until it is named here. */
export function publicPerson(person: Person, rules: PublicRules): Person {
  const id = rules.idOf(person.id);
  const { state, joinedAt, leftAt, presentMs, attendance, verdict, joins, reconnects, absences, late, leftEarly, counted } = person;
  return {
    id,
    name: publicName(person.name, rules.names, rules.numberOf(id)),
    externalId: rules.fields.externalId ? person.externalId : null,
    role: rules.fields.role ? person.role : null,
    state,
    joinedAt,
    leftAt,
    presentMs,
    attendance,
    verdict,
    joins,
    reconnects,
    absences,
    late,
    leftEarly,
    counted,
    intervals: person.intervals.map((interval) => publicInterval(interval, rules)),
    flags: publicFlags(person.flags, rules),
    connections: person.connections.map((connection) => publicConnection(connection, rules)),
  };
}
