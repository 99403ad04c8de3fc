import { z } from 'zod';
import { type Connection, eventKinds, type PeerEvent, type Stay } from '@/lib/domain/connection';
import type { CountOptions } from '@/lib/domain/count-session';
import { countingVersion } from '@/lib/domain/counting/counting-version';
import type { Session } from '@/lib/domain/session';
import { piecesOf } from '@/lib/domain/steps';
import { ItemInPieces } from '@/lib/domain/text/json-pieces';
import { plainOrNull } from '@/lib/domain/text/plain-text';

const time = z.iso.datetime({ precision: 3 }).nullable();
const invalidTimes = z.boolean().meta({ description: 'A time was there but could not be read.' });

const sessionAsRead = z
  .object({
    id: z.string(),
    status: z.enum(['live', 'ended']),
    startedAt: time,
    endedAt: time,
    createdAt: time,
    liveConnections: z.int().nullable(),
    invalidTimes,
  })
  .meta({ id: 'SessionAsRead' });

const eventAsRead = z
  .object({ kind: z.enum(eventKinds), at: time, session: z.string().optional(), socket: z.string().optional() })
  .meta({ id: 'EventAsRead' });

const stayAsRead = z.object({ startedAt: time, endedAt: time, invalidTimes }).meta({ id: 'StayAsRead' });

export const connectionAsReadSchema = z
  .object({
    id: z.string().nullable(),
    userId: z.string().nullable(),
    externalId: z.string().nullable(),
    name: z.string().nullable(),
    role: z.string().nullable(),
    joinedAt: time,
    leftAt: time,
    createdAt: time,
    providerDurationMs: z.number().nullable(),
    events: z.array(eventAsRead),
    stays: z.array(stayAsRead).nullable().meta({ description: 'Whole stays, where the provider tells them: then they alone are counted.' }),
    roomId: z.string().nullable().meta({ description: 'The breakout room that it was read from; `null` for the main room.' }),
    notPerson: z.boolean().meta({ description: 'It is no person by its nature, such as a recorder.' }),
    invalidTimes,
  })
  .meta({ id: 'ConnectionAsRead' });

/**
 * What a session's figures were counted from, in an export of everybody: with it and the rules in `docs/counting.md`
 * anybody can count them again.
 */
export const asReadSchema = z
  .object({
    countingVersion: z.int().meta({ description: 'The number of the rules.' }),
    clock: z.iso.datetime({ precision: 3 }).meta({ description: 'The clock of the provider’s latest answer.' }),
    excludedRoles: z.array(z.string()),
    rooms: z.enum(['all', 'main']),
    counted: z.enum(['people', 'all']),
    window: z.enum(['core', 'session']),
    session: sessionAsRead,
    breakoutRooms: z.array(sessionAsRead),
  })
  .meta({ id: 'AsRead' });

type ConnectionAsRead = z.infer<typeof connectionAsReadSchema>;

const iso = (at: number | null | undefined) => (at === null || at === undefined ? null : new Date(at).toISOString());

function toSessionAsRead({ id, status, startedAt, endedAt, createdAt, liveConnections, invalidTimes: invalid }: Session) {
  const times = { startedAt: iso(startedAt), endedAt: iso(endedAt), createdAt: iso(createdAt) };
  return { id, status, ...times, liveConnections, invalidTimes: invalid };
}

/** What was read of a session. */
export interface Recorded {
  session: Session;
  rooms: readonly Session[];
  connections: readonly Connection[];
  /** ms */
  answeredAt: number;
}

/** What a count rests on beside the connections. */
export function toAsRead(read: Recorded, { excludedRoles, rooms, counted, window }: CountOptions): z.infer<typeof asReadSchema> {
  return {
    countingVersion,
    clock: new Date(read.answeredAt).toISOString(),
    excludedRoles: [...excludedRoles],
    ...{ rooms, counted, window },
    session: toSessionAsRead(read.session),
    breakoutRooms: read.rooms.map(toSessionAsRead),
  };
}

const toStay = ({ start, end, invalidTimes: invalid }: Stay) => ({ startedAt: iso(start), endedAt: iso(end), invalidTimes: invalid });

const toEvent = ({ kind, at, session, socket }: PeerEvent) => ({ kind, at: iso(at), session, socket });

/** Events of a connection that are written at a time. */
const piece = 1_000;

/** A connection as it was read; one of very many events in pieces. */
export function toConnectionAsRead(connection: Connection): ConnectionAsRead | ItemInPieces {
  const { events } = connection;
  if (events.length <= piece) return connectionAsRead(connection);
  const { events: none, ...head } = connectionAsRead({ ...connection, events: [] });
  return new ItemInPieces(head, { events: piecesOf(events, piece, toEvent) });
}

function connectionAsRead(connection: Connection): ConnectionAsRead {
  const { id, userId, externalId, name, role, providerDurationMs, roomId, notPerson, invalidTimes: invalid } = connection;
  const { joinedAt, leftAt, createdAt, events, stays } = connection;
  return {
    ...{ id, userId, externalId, name: plainOrNull(name), role },
    ...{ joinedAt: iso(joinedAt), leftAt: iso(leftAt), createdAt: iso(createdAt), providerDurationMs },
    events: events.map(toEvent),
    stays: stays?.map(toStay) ?? null,
    ...{ roomId, notPerson, invalidTimes: invalid },
  };
}
