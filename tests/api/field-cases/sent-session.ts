import { hexIdOf, roomIdOf, uuidOf } from '@/simulator/ids';

/** A row, entry or session as a vendor sends it. */
export type Sent = Record<string, unknown>;

/** A session as a vendor sends it, with its rows. */
export interface SentSession {
  vendor: 'realtimekit' | 'videosdk';
  id: string;
  meetingId: string;
  session: Sent;
  rows: Sent[];
  rooms: { session: Sent; rows: Sent[] }[];
  /** The `Date` header of the answers about it. */
  date: string;
}

const day = '2025-03-11';
const nextDay = '2025-03-12';

/**
 * A time of the day on which sessions are: `at('09:00')`, `at('09:00:04.5')`; `at('+09:00')` is on the day after,
 * `at('2024-10-27T00:30')` on another.
 */
export function at(time: string): string {
  if (time.includes('T')) return new Date(`${time}Z`).toISOString();
  const clock = time.replace('+', '');
  const whole = clock.length === 5 ? `${clock}:00` : clock;
  return new Date(`${time.startsWith('+') ? nextDay : day}T${whole}Z`).toISOString();
}

/** From, to; `null` where nobody told. As the argument of `at`. */
export type Visit = [from: string | null, to: string | null];

const timeOf = (time: string | null | undefined) => (time === null || time === undefined ? null : at(time));

export const joining = (time: string): Sent => ({ event_name: 'PEER_JOINING', created_at: at(time), updated_at: at(time) });
export const leaving = (time: string): Sent => ({ event_name: 'PEER_LEAVING', created_at: at(time), updated_at: at(time) });
export const created = (time: string): Sent => ({ event_name: 'PEER_CREATED', created_at: at(time), updated_at: at(time) });

export interface SentPerson {
  /** Names the person in the vendor's ids. */
  key: string;
  name: string;
  role?: string;
  visits: Visit[];
}

let rowNumber = 0;

/**
 * A row of RealtimeKit's list: made when its person first came, with an event for each join and leave and fields around
 * them.
 */
export function kitRow({ key, name, role, visits }: SentPerson, fields: Sent = {}): Sent {
  rowNumber += 1;
  const joined = timeOf(visits[0]?.[0]);
  const left = timeOf(visits.at(-1)?.[1]);
  return {
    id: uuidOf('field case row', rowNumber),
    user_id: uuidOf('field case user', key),
    display_name: name,
    preset_name: role ?? 'guest',
    joined_at: joined,
    left_at: left,
    created_at: joined,
    updated_at: left ?? joined,
    peer_events: visits.flatMap(([from, to]) => [...(from === null ? [] : [joining(from)]), ...(to === null ? [] : [leaving(to)])]),
    ...fields,
  };
}

/** An entry of VideoSDK's list. */
export function sdkEntry({ key, name, visits }: SentPerson, fields: Sent = {}): Sent {
  return { participantId: key, name, timelog: visits.map(([from, to]) => ({ start: timeOf(from), end: timeOf(to) })), ...fields };
}

interface SessionTimes {
  title?: string;
  from: string | null;
  /** `null`: it is live. */
  to: string | null;
  /** What the clock of the answers shows; long after the end unless told. */
  now?: string;
}

const longAfter = '+12:00';
let sessionNumber = 0;

function kitFields({ title, from, to }: SessionTimes, id: string, meetingId: string): Sent {
  return {
    id,
    associated_id: meetingId,
    meeting_display_name: title ?? `Field case ${sessionNumber}`,
    type: 'meeting',
    status: to === null ? 'LIVE' : 'ENDED',
    live_participants: 0,
    max_concurrent_participants: 1,
    minutes_consumed: 1,
    started_at: timeOf(from),
    ended_at: timeOf(to),
    created_at: timeOf(from),
    updated_at: timeOf(to ?? from),
  };
}

/** A breakout room with its rows. */
export function kitRoom(times: SessionTimes, rows: Sent[], fields: Sent = {}): SentSession['rooms'][number] {
  sessionNumber += 1;
  const id = uuidOf('field case room', sessionNumber);
  return { session: { ...kitFields(times, id, uuidOf('field case meeting', sessionNumber)), ...fields }, rows };
}

/** A session of RealtimeKit with its rows. */
export function kitSession(times: SessionTimes, rows: Sent[], fields: Sent = {}, rooms: SentSession['rooms'] = []): SentSession {
  sessionNumber += 1;
  const id = uuidOf('field case session', sessionNumber);
  const meetingId = uuidOf('field case meeting', sessionNumber);
  const session = { ...kitFields(times, id, meetingId), breakout_rooms: rooms.map((room) => room.session), ...fields };
  return { vendor: 'realtimekit', id, meetingId, session, rows, rooms, date: at(times.now ?? longAfter) };
}

/** A session of VideoSDK with its entries. */
export function sdkSession({ title, from, to, now }: SessionTimes, rows: Sent[], fields: Sent = {}): SentSession {
  sessionNumber += 1;
  const id = hexIdOf('field case session', sessionNumber);
  const meetingId = roomIdOf('field case room', sessionNumber);
  const times = { start: timeOf(from), end: timeOf(to), status: to === null ? 'ongoing' : 'ended' };
  const session = { id, roomId: meetingId, customRoomId: title ?? `field-case-${sessionNumber}`, ...times, links: {}, ...fields };
  return { vendor: 'videosdk', id, meetingId, session, rows, rooms: [], date: at(now ?? longAfter) };
}

/**
 * The same people as each vendor can tell of them: by events and fields, by one of these alone, in one row or in
 * several.
 */
export function everyWay(times: SessionTimes, people: SentPerson[]): Record<string, SentSession> {
  const apart = people.flatMap((person) => person.visits.map((visit) => ({ ...person, visits: [visit] })));
  const rows = (list: SentPerson[], fields: Sent = {}) => list.map((person) => kitRow(person, fields));
  const entries = (list: SentPerson[]) => list.map((person) => sdkEntry(person));
  return {
    'RealtimeKit, events and fields': kitSession(times, rows(people)),
    'RealtimeKit, events alone': kitSession(times, rows(people, { joined_at: null, left_at: null })),
    'RealtimeKit, fields alone, a row for each visit': kitSession(times, rows(apart, { peer_events: [] })),
    'RealtimeKit, the last row first': kitSession(times, rows(apart).toReversed()),
    'VideoSDK, an entry for each person': sdkSession(times, entries(people)),
    'VideoSDK, an entry for each visit': sdkSession(times, entries(apart).toReversed()),
  };
}
