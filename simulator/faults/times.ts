import type { Reply } from '@/simulator/reply';
import { editing, type Fields, isFields, rowsIn, withRows } from './answer-rows';
import { type Family, numberOption, textOption } from './fault';

function eventsIn(row: Fields): Fields[] {
  return Array.isArray(row.peer_events) ? row.peer_events.filter(isFields) : [];
}

/** Wrong clocks and wrong events. */
export const timeFaults: Family = {
  /** The Date header alone goes wrong by `ms`. */
  'clock-skew': ({ reply, fault, call }) => ({
    ...reply,
    headers: { ...reply.headers, date: new Date(call.now + numberOption(fault, 'ms', 600_000)).toUTCString() },
  }),
  'times-without-zone': ({ reply }) => ({ ...reply, body: reply.body.replaceAll(/(T\d\d:\d\d:\d\d\.\d{3})Z"/g, '$1"') }),
  /** Adds `count` events to the first row: pairs within its first day, in order. */
  'extra-events': ({ reply, fault }) =>
    editing(reply, (body) => {
      const [first, ...others] = rowsIn(body);
      if (!first) return body;
      const from = Date.parse(String(first.joined_at)) || 0;
      const extra = Array.from({ length: numberOption(fault, 'count', 100_000) }, (_, index) => ({
        id: `extra-${index}`,
        event_name: index % 2 === 0 ? 'PEER_JOINING' : 'PEER_LEAVING',
        created_at: new Date(from + index * 20).toISOString(),
        updated_at: new Date(from + index * 20).toISOString(),
        peer_id: first.id,
      }));
      return withRows(body, [{ ...first, peer_events: [...eventsIn(first), ...extra] }, ...others]);
    }),
  'doubled-events': ({ reply }) => withEvents(reply, (events) => [...events, ...events]),
  'shuffled-events': ({ reply }) => withEvents(reply, (events) => events.reverse()),
  'equal-times': ({ reply }) => withEvents(reply, (events) => events.map((event) => ({ ...event, created_at: events[0]?.created_at }))),
  /** Only the events named `keep` are left. */
  'one-sided-events': ({ reply, fault }) =>
    withEvents(reply, (events) => events.filter(({ event_name }) => event_name === textOption(fault, 'keep', 'PEER_LEAVING'))),
};

function withEvents(reply: Reply, change: (events: Fields[]) => Fields[]): Reply {
  return editing(reply, (body) =>
    withRows(
      body,
      rowsIn(body).map((row) => (row.peer_events ? { ...row, peer_events: change(eventsIn(row)) } : row)),
    ),
  );
}
