import type { Connection, Stay } from '@/lib/domain/connection';
import type { Meeting } from '@/lib/domain/meeting';
import { hashedId } from '@/lib/domain/public-id';
import type { Session } from '@/lib/domain/session';
import { parseTime } from '@/lib/domain/time';
import { uuids, words } from '@/lib/providers/id-forms';
import { asCount, asFields, asId, asText, asTime, asWord, type Fields, fieldsOf, listOf } from '@/lib/providers/read-field';

/** A session id in its canonical form (24 hex digits in lower case), or `null`. */
export function parseSessionId(id: string): string | null {
  return /^[0-9a-f]{24}$/i.test(id) ? id.toLowerCase() : null;
}

/** VideoSDK's `pageInfo`; pages count from 1. */
export function mapPageInfo(value: unknown): { total: number | null; lastPage: number | null; perPage: number | null } {
  const info = fieldsOf(value);
  return { total: asCount(info.total), lastPage: asCount(info.lastPage), perPage: asCount(info.perPage) };
}

function word(value: unknown): string | null {
  const text = asId(value);
  return text === null ? null : words.canonical(text);
}

function mapStay(item: unknown): Stay {
  const entry = asFields(item);
  if (entry === null) return { start: null, end: null, invalidTimes: true };
  const start = parseTime(entry.start);
  const end = parseTime(entry.end);
  return {
    start: start === 'invalid' ? null : start,
    end: end === 'invalid' ? null : end,
    invalidTimes: start === 'invalid' || end === 'invalid',
  };
}

/** The id of a person or a row as it was sent, UUIDs in lower case; `null` when it is none. */
function idOf(value: unknown): string | null {
  const text = asId(value);
  return text === null ? null : (uuids.canonical(text) ?? text);
}

/**
 * An entry of a session's participants. Never throws: what cannot be read is `null`. Without a `timelog` nothing is
 * known of the presence.
 */
export function mapConnection(value: unknown): Connection {
  const row = asFields(value);
  const stays = listOf(row?.timelog).map(mapStay);
  const name = asText(row?.name);
  return {
    id: idOf(row?._id),
    reportId: word(row?.participantId),
    userId: idOf(row?.participantId),
    externalId: null,
    name,
    role: null,
    joinedAt: null,
    leftAt: null,
    createdAt: null,
    providerDurationMs: null,
    updatedAt: null,
    events: [],
    stays,
    roomId: null,
    notPerson: name === 'recorder',
    invalidTimes: row === null || stays.some((stay) => stay.invalidTimes),
  };
}

/** Reading and counting more at one go would hold up everybody else (10,000: some 80 ms). */
const maxEmbedded = 10_000;

/**
 * The participants embedded in a session of a list, at most 10,000. `null` where there are more, and where there are
 * none with a timelog: a list that carries nothing says nothing of who came. Never throws.
 */
export function mapEmbedded(value: unknown): Connection[] | null {
  const rows = listOf(fieldsOf(value).participants);
  if (rows.length > maxEmbedded || !rows.some((row) => listOf(asFields(row)?.timelog).length > 0)) return null;
  return rows.map(mapConnection);
}

/** A session, by itself or in a list, without its embedded participants (see `mapEmbedded`). */
export function mapSession(value: unknown, knownId?: string): Session {
  const row = fieldsOf(value);
  const startedAt = parseTime(row.start);
  const endedAt = parseTime(row.end);
  return {
    id: knownId ?? listedId(row),
    meetingId: word(row.roomId),
    title: asText(row.customRoomId) ?? asText(row.roomId),
    status: asWord(row.status) === 'ongoing' ? 'live' : 'ended',
    startedAt: startedAt === 'invalid' ? null : startedAt,
    endedAt: endedAt === 'invalid' ? null : endedAt,
    createdAt: null,
    updatedAt: null,
    providerPeak: null,
    liveConnections: null,
    minutes: null,
    invalidTimes: startedAt === 'invalid' || endedAt === 'invalid',
  };
}

function listedId(row: Fields): string {
  const id = asId(row.id) ?? asId(row._id);
  if (id !== null) return parseSessionId(id) ?? hashedId(id);
  return hashedId([row.roomId, row.start].map((field) => asId(field) ?? '').join(' '));
}

/** A room. Its account's owner, webhook and links are left behind. */
export function mapMeeting(value: unknown): Meeting {
  const row = fieldsOf(value);
  const roomId = asId(row.roomId) ?? asId(row.id) ?? '';
  return {
    id: words.canonical(roomId) ?? hashedId(roomId),
    title: asText(row.customRoomId) ?? asText(row.roomId),
    status: row.disabled === true ? 'inactive' : row.disabled === false ? 'active' : null,
    createdAt: asTime(row.createdAt),
    updatedAt: asTime(row.updatedAt),
  };
}
