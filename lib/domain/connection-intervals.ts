import type { Connection } from './connection';
import type { Flag } from './flag';
import type { Interval } from './interval';
import type { SessionBounds } from './session-bounds';
import type { Thresholds } from './thresholds';
import { timelogIntervals } from './timelog-intervals';

type PresenceEvent = { at: number; joining: boolean };
/** What the last event that counts did: only after a join, or after the leave that closed, may `left_at` move the end (rule 1). */
type LastEvent = { at: number; did: 'join' | 'close' | 'nothing' };

function presenceEvents(connection: Connection): PresenceEvent[] {
  const events: PresenceEvent[] = [];
  let sorted = true;
  let previous = Number.NEGATIVE_INFINITY;
  for (const { name, at } of connection.events) {
    if (at === null || (name !== 'PEER_JOINING' && name !== 'PEER_LEAVING')) continue;
    if (at < previous) sorted = false;
    previous = at;
    events.push({ at, joining: name === 'PEER_JOINING' });
  }
  return sorted ? events : events.sort((a, b) => a.at - b.at);
}

/** Puts the events that share the time of `events[from]` into the order they take effect: leaves first while the connection is open, joins first while it is closed. */
function orderTies(events: PresenceEvent[], from: number, open: boolean): void {
  const at = events[from]?.at;
  if (events[from + 1]?.at !== at || events[from - 1]?.at === at) return;
  let to = from + 1;
  while (events[to]?.at === at) to += 1;
  const tied = events.slice(from, to).sort((a, b) => Number(a.joining === open) - Number(b.joining === open));
  events.splice(from, tied.length, ...tied);
}

function fieldIntervals({ joinedAt, leftAt }: Connection, bounds: SessionBounds, flags: Set<Flag>): Interval[] {
  if (joinedAt === null && leftAt === null) return [];
  if (joinedAt === null) flags.add('start-assumed');
  const start =
    joinedAt === null
      ? { start: bounds.start, startSource: 'session-start' as const }
      : { start: joinedAt, startSource: 'fields' as const };
  if (leftAt !== null) return [{ ...start, end: leftAt, endSource: 'fields' }];
  return [{ ...start, ...openEnd(bounds, flags) }];
}

/** Rule 2: still there in a live session, else there until the session's end, flagged. */
export function openEnd(bounds: SessionBounds, flags: Set<Flag>): Pick<Interval, 'end' | 'endSource'> {
  if (bounds.live) return { end: bounds.end, endSource: 'now' };
  flags.add('end-assumed');
  return { end: bounds.end, endSource: 'session-end' };
}

function eventIntervals(connection: Connection, bounds: SessionBounds, thresholds: Thresholds, flags: Set<Flag>): Interval[] | null {
  const { joinedAt, leftAt } = connection;
  const intervals: Interval[] = [];
  let open: Pick<Interval, 'start' | 'startSource'> | null = null;
  let last: LastEvent | null = null;

  const events = presenceEvents(connection);
  for (let index = 0; index < events.length; index += 1) {
    orderTies(events, index, open !== null);
    const event = events[index];
    if (!event) break;
    const { at } = event;
    if (event.joining) {
      if (open) flags.add('repeated-join');
      else if (last === null && joinedAt !== null && joinedAt < at) {
        open = { start: joinedAt, startSource: 'fields' };
        if (at - joinedAt > thresholds.disagreeMs) flags.add('fields-disagree');
      } else open = { start: at, startSource: 'events' };
      last = { at, did: 'join' };
    } else if (open) {
      intervals.push({ ...open, end: at, endSource: 'events' });
      open = null;
      last = { at, did: 'close' };
    } else if (joinedAt !== null && at < joinedAt) {
      flags.add('repeated-leave');
    } else if (last === null) {
      if (joinedAt === null) flags.add('start-assumed');
      const start =
        joinedAt === null
          ? { start: bounds.start, startSource: 'session-start' as const }
          : { start: joinedAt, startSource: 'fields' as const };
      intervals.push({ ...start, end: at, endSource: 'events' });
      last = { at, did: 'close' };
    } else {
      flags.add('repeated-leave');
      last = { at, did: 'nothing' };
    }
  }
  if (last === null) return null;

  const widens = leftAt !== null && leftAt > last.at && last.did !== 'nothing';
  if (widens && leftAt - last.at > thresholds.disagreeMs) flags.add('fields-disagree');
  if (open) intervals.push({ ...open, ...(widens ? { end: leftAt, endSource: 'fields' as const } : openEnd(bounds, flags)) });
  else if (widens) {
    const closed = intervals.at(-1);
    if (closed) intervals[intervals.length - 1] = { ...closed, end: leftAt, endSource: 'fields' };
  }
  return intervals;
}

/**
 * The intervals of one connection, before clipping and not yet merged (rules 1 and 2): from its events widened by `joined_at` and `left_at`, which enclose them in the vendor's own example;
 * without usable events from those two fields; with a VideoSDK `timelog` from that alone. What was ignored or assumed is added to `flags`.
 */
export function connectionIntervals(connection: Connection, bounds: SessionBounds, thresholds: Thresholds, flags: Set<Flag>): Interval[] {
  if (connection.invalidTimes) flags.add('invalid-times');
  if (connection.timelog) return timelogIntervals(connection.timelog, bounds, flags);
  return eventIntervals(connection, bounds, thresholds, flags) ?? fieldIntervals(connection, bounds, flags);
}
