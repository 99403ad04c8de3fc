import type { Connection, PeerEvent } from '@/lib/domain/connection';
import type { Invitee, Meeting } from '@/lib/domain/meeting';
import { hashedId } from '@/lib/domain/public-id';
import type { Session, SessionWithRooms } from '@/lib/domain/session';
import { parseTime } from '@/lib/domain/time';
import { uuids } from '@/lib/providers/id-forms';
import {
  asAddress,
  asAmount,
  asCount,
  asFields,
  asId,
  asText,
  asTime,
  asWord,
  type Fields,
  fieldsOf,
  listOf,
} from '@/lib/providers/read-field';
import { namedEvent } from './named-event';

const MINUTE = 60_000;
const DEEPEST_ROOM = 8;

/**
 * RealtimeKit's `paging`: at the top level for most lists, inside `data` for a session's participants. Offsets count
 * from 1, both ends included.
 */
export function mapPaging(topLevel: unknown, inData?: unknown): { totalCount: number | null; endOffset: number | null } {
  const paging = fieldsOf(topLevel ?? inData);
  return { totalCount: asCount(paging.total_count), endOffset: asCount(paging.end_offset) };
}

function uuidOf(value: unknown): string | null {
  return typeof value === 'string' ? uuids.canonical(value) : null;
}

/** An id as it was sent, UUIDs in lower case; `null` when it is none. */
function idOf(value: unknown): string | null {
  const text = asId(value);
  return text === null ? null : (uuids.canonical(text) ?? text);
}

/** The id of a row in a list: what is no UUID cannot be asked for, and appears as a hash. */
function listedId(row: Fields): string {
  const rest = [row.associated_id, row.created_at, row.started_at, row.custom_participant_id].map((field) => asId(field) ?? '');
  return uuidOf(row.id) ?? hashedId(asId(row.id) ?? rest.join(' '));
}

function mapEvents(value: unknown): { events: PeerEvent[]; invalidTimes: boolean } {
  let invalidTimes = false;
  const events = listOf(value).map((item): PeerEvent => {
    const event = asFields(item);
    const at = event === null ? 'invalid' : parseTime(event.created_at);
    if (at === 'invalid') invalidTimes = true;
    const mapped = namedEvent(event?.event_name, at === 'invalid' ? null : at);
    const sessionId = asId(event?.session_id);
    if (sessionId !== null) mapped.session = sessionId.toLowerCase();
    const socketId = idOf(event?.socket_session_id);
    if (socketId !== null) mapped.socket = socketId;
    return mapped;
  });
  return { events, invalidTimes };
}

/**
 * A row of the participants list. Never throws: what cannot be read is `null`, and a row that is no object is an empty
 * connection.
 */
export function mapConnection(value: unknown): Connection {
  const row = asFields(value);
  if (row === null) return emptyConnection();
  const joinedAt = parseTime(row.joined_at);
  const leftAt = parseTime(row.left_at);
  const createdAt = parseTime(row.created_at);
  const { events, invalidTimes } = mapEvents(row.peer_events);
  const minutes = asAmount(row.duration);
  const uuid = uuidOf(row.id);
  return {
    id: uuid ?? idOf(row.id),
    reportId: uuid,
    userId: idOf(row.user_id),
    externalId: asId(row.custom_participant_id),
    name: asText(row.display_name),
    role: asText(row.preset_name) ?? asText(row.role),
    joinedAt: joinedAt === 'invalid' ? null : joinedAt,
    leftAt: leftAt === 'invalid' ? null : leftAt,
    createdAt: createdAt === 'invalid' ? null : createdAt,
    providerDurationMs: minutes === null ? null : Math.round(minutes * MINUTE),
    updatedAt: asTime(row.updated_at),
    events,
    stays: null,
    roomId: null,
    notPerson: false,
    invalidTimes: invalidTimes || joinedAt === 'invalid' || leftAt === 'invalid' || createdAt === 'invalid',
  };
}

function emptyConnection(): Connection {
  return { ...mapConnection({}), invalidTimes: true };
}

function mapSession(row: Fields, id: string): Session {
  const startedAt = parseTime(row.started_at);
  const endedAt = parseTime(row.ended_at);
  return {
    id,
    meetingId: uuidOf(row.associated_id),
    title: asText(row.meeting_display_name),
    status: asWord(row.status) === 'live' ? 'live' : 'ended',
    startedAt: startedAt === 'invalid' ? null : startedAt,
    endedAt: endedAt === 'invalid' ? null : endedAt,
    createdAt: asTime(row.created_at),
    updatedAt: asTime(row.updated_at),
    providerPeak: asCount(row.max_concurrent_participants),
    liveConnections: asCount(row.live_participants),
    minutes: asAmount(row.minutes_consumed),
    invalidTimes: startedAt === 'invalid' || endedAt === 'invalid',
  };
}

export function mapListedSession(value: unknown): Session {
  const row = fieldsOf(value);
  return mapSession(row, listedId(row));
}

/**
 * The session asked for, and its breakout rooms (which may have rooms of their own) in one flat list, each once; a room
 * without a valid id is left out.
 */
export function mapSessionWithRooms(row: Fields, sessionId: string): SessionWithRooms {
  const rooms = new Map<string, Session>();
  let level = listOf(row.breakout_rooms);
  for (let depth = 0; level.length > 0 && depth < DEEPEST_ROOM; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      const room = fieldsOf(item);
      const id = uuidOf(room.id);
      if (id === null || id === sessionId || rooms.has(id)) continue;
      rooms.set(id, mapSession(room, id));
      next.push(...listOf(room.breakout_rooms));
    }
    level = next;
  }
  return { session: mapSession(row, sessionId), rooms: [...rooms.values()] };
}

export function mapMeeting(value: unknown): Meeting {
  const row = fieldsOf(value);
  const status = asWord(row.status);
  return {
    id: listedId(row),
    title: asText(row.title),
    status: status === 'active' || status === 'inactive' ? status : null,
    createdAt: asTime(row.created_at),
    updatedAt: asTime(row.updated_at),
  };
}

export function mapInvitee(value: unknown): Invitee {
  const row = fieldsOf(value);
  return {
    id: idOf(row.id) ?? listedId(row),
    name: asText(row.name),
    externalId: asId(row.custom_participant_id),
    role: asText(row.preset_name),
    createdAt: asTime(row.created_at),
    updatedAt: asTime(row.updated_at),
    picture: asAddress(row.picture),
  };
}

/** An app of the account; `null` when its id is none. */
export function mapApp(value: unknown): { id: string; name: string | null } | null {
  const row = fieldsOf(value);
  const id = asText(row.id);
  return id !== null && /^[A-Za-z0-9_-]{1,64}$/.test(id) ? { id, name: asText(row.name) } : null;
}
