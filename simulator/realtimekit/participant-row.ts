import { uuidOf } from '@/simulator/ids';
import { type Connection, type Seen, type SessionPlan, seenAt } from '@/simulator/session-plan';

const MINUTE = 60_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** `events` is the JSON of the row's `peer_events`, or null where the row has no such field. */
export type Row = { json: string; events: string | null; joinedAt: number; duration: number; search: string; id: string };

/** Rows that can no longer change are kept as the text they are sent as. */
const finished = new WeakMap<Connection, Row>();

export function rowOf(plan: SessionPlan, connection: Connection, now: number): Row | null {
  const known = connection.leftAt <= now ? finished.get(connection) : undefined;
  if (known) return known;
  const seen = seenAt(connection, now);
  if (!seen) return null;
  const fields = fieldsOf(connection, seen, now);
  const row = {
    id: connection.id,
    json: JSON.stringify(fields),
    events: JSON.stringify(eventsOf(plan, connection, seen)),
    joinedAt: seen.joinedAt,
    duration: fields.duration,
    search: searchText(connection.id, connection.person.customId, connection.person.name),
  };
  if (connection.leftAt <= now) finished.set(connection, row);
  return row;
}

/** A row as it is sent, with its events put in at the end where they are asked for. */
export function rowText({ json, events }: Row, withEvents: boolean): string {
  return withEvents && events !== null ? `${json.slice(0, -1)},"peer_events":${events}}` : json;
}

export function searchText(...values: unknown[]): string {
  return values
    .filter((value) => typeof value === 'string')
    .join('\n')
    .toLowerCase();
}

export function fieldsOf({ id, person }: Connection, seen: Seen, now: number) {
  return {
    id,
    user_id: person.userId,
    custom_participant_id: person.customId,
    display_name: person.name,
    preset_name: person.preset,
    joined_at: iso(seen.joinedAt),
    left_at: seen.leftAt === null ? null : iso(seen.leftAt),
    duration: minutesBetween(seen.joinedAt, seen.leftAt ?? now),
    created_at: iso(seen.joinedAt + 9),
    updated_at: iso((seen.leftAt ?? seen.visits.at(-1)?.start ?? seen.joinedAt) + 6),
  };
}

export function minutesBetween(from: number, to: number): number {
  return Math.round(((to - from) / MINUTE) * 10_000) / 10_000;
}

export function eventsOf(plan: SessionPlan, connection: Connection, seen: Seen): Record<string, unknown>[] {
  const webinar = connection.person.preset.startsWith('webinar');
  const event = (name: string, at: number, index: number, minutes: number) => ({
    id: uuidOf('event', connection.id, index),
    event_name: name,
    created_at: iso(at),
    updated_at: iso(at + 6),
    peer_id: connection.id,
    participant_id: connection.person.userId,
    session_id: plan.id,
    socket_session_id: uuidOf('socket', connection.id, index >> 1),
    minutes_consumed: minutes,
    preset_view_type: webinar ? 'WEBINAR' : 'GROUP_CALL',
  });
  return seen.visits.flatMap(({ start, end }, index) => [
    event('PEER_JOINING', start, index * 2, 0),
    ...(end === null ? [] : [event('PEER_LEAVING', end, index * 2 + 1, minutesBetween(start, end))]),
  ]);
}
