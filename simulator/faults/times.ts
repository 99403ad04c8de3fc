import { editing, type Fields, isFields, rowsIn, withRows } from './answer-rows';
import { type Family, numberOption } from './fault';

function eventsIn(row: Fields): Fields[] {
  return Array.isArray(row.peer_events) ? row.peer_events.filter(isFields) : [];
}

/** Clocks and events: `clock-skew`, `times-without-zone`, `extra-events`, `doubled-events`, `shuffled-events`. */
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
  'doubled-events': ({ reply }) =>
    editing(reply, (body) =>
      withRows(
        body,
        rowsIn(body).map((row) => (row.peer_events ? { ...row, peer_events: [...eventsIn(row), ...eventsIn(row)] } : row)),
      ),
    ),
  'shuffled-events': ({ reply }) =>
    editing(reply, (body) =>
      withRows(
        body,
        rowsIn(body).map((row) => (row.peer_events ? { ...row, peer_events: eventsIn(row).reverse() } : row)),
      ),
    ),
};
