import type { Connection, PeerEvent } from './connection';
import type { Flag } from './flag';
import type { EndSource, Interval } from './interval';
import type { SessionBounds } from './session-bounds';
import type { Thresholds } from './thresholds';
import { timelogIntervals } from './timelog-intervals';

/** A join or a leave whose time is known. */
type PresenceEvent = PeerEvent & { at: number };
/** What the last event that counts did: only after a join, or after the leave that closed, may `left_at` move the end (rule 1). */
type LastDeed = 'join' | 'close' | 'nothing';

const joins = ({ name }: PeerEvent) => name === 'PEER_JOINING';
const isPresence = (event: PeerEvent): event is PresenceEvent =>
  event.at !== null && (event.name === 'PEER_JOINING' || event.name === 'PEER_LEAVING');

/** Only joins and leaves, each later than the one before, as most connections have them. */
function areInOrder(events: readonly PeerEvent[]): events is readonly PresenceEvent[] {
  let previous = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (!isPresence(event) || event.at <= previous) return false;
    previous = event.at;
  }
  return true;
}

/** Puts the events that share the time of `events[from]` into the order they take effect: leaves first while the connection is open, joins first while it is closed. */
function orderTies(events: PresenceEvent[], from: number, open: boolean): void {
  const at = events[from]?.at;
  if (events[from + 1]?.at !== at || events[from - 1]?.at === at) return;
  let to = from + 1;
  while (events[to]?.at === at) to += 1;
  const tied = events.slice(from, to).sort((a, b) => Number(joins(a) === open) - Number(joins(b) === open));
  events.splice(from, tied.length, ...tied);
}

/** Where presence without a known join begins: at `joined_at`, else, flagged, with the session. */
function assumedStart(joinedAt: number | null, bounds: SessionBounds, flags: Set<Flag>): Pick<Interval, 'start' | 'startSource'> {
  if (joinedAt !== null) return { start: joinedAt, startSource: 'fields' };
  flags.add('start-assumed');
  return { start: bounds.start, startSource: 'session-start' };
}

function fieldIntervals({ joinedAt, leftAt }: Connection, bounds: SessionBounds, flags: Set<Flag>): Interval[] {
  if (joinedAt === null && leftAt === null) return [];
  const start = assumedStart(joinedAt, bounds, flags);
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
  let start: number | null = null;
  let startSource: EndSource = 'events';
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastDid: LastDeed | null = null;

  // A copy only where ties have to be put in order: 10,000 people have 40,000 events.
  const own = areInOrder(connection.events) ? connection.events : null;
  const sorted = own ? [] : connection.events.filter(isPresence).sort((a, b) => a.at - b.at);
  const events = own ?? sorted;
  for (let index = 0; index < events.length; index += 1) {
    if (!own) orderTies(sorted, index, start !== null);
    const event = events[index];
    if (!event) break;
    const { at } = event;
    if (joins(event)) {
      if (start !== null) flags.add('repeated-join');
      else if (lastDid === null && joinedAt !== null && joinedAt < at) {
        start = joinedAt;
        startSource = 'fields';
        if (at - joinedAt > thresholds.disagreeMs) flags.add('fields-disagree');
      } else {
        start = at;
        startSource = 'events';
      }
      lastDid = 'join';
    } else if (start !== null) {
      intervals.push({ start, startSource, end: at, endSource: 'events' });
      start = null;
      lastDid = 'close';
    } else if (joinedAt !== null && at < joinedAt) {
      flags.add('repeated-leave');
      continue;
    } else if (lastDid === null) {
      intervals.push({ ...assumedStart(joinedAt, bounds, flags), end: at, endSource: 'events' });
      lastDid = 'close';
    } else {
      flags.add('repeated-leave');
      lastDid = 'nothing';
    }
    lastAt = at;
  }
  if (lastDid === null) return null;

  const widens = leftAt !== null && leftAt > lastAt && lastDid !== 'nothing';
  if (widens && leftAt - lastAt > thresholds.disagreeMs) flags.add('fields-disagree');
  if (start !== null) {
    const end = widens ? { end: leftAt, endSource: 'fields' as const } : openEnd(bounds, flags);
    intervals.push({ start, startSource, ...end });
  } else if (widens) {
    const closed = intervals.at(-1);
    if (closed) {
      closed.end = leftAt;
      closed.endSource = 'fields';
    }
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
