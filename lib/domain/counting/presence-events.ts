import type { Connection, PeerEvent } from '@/lib/domain/connection';
import type { IsForeign } from './signs-of-life';
import { isJoin, isLeave } from './signs-of-life';

/** A join or a leave of this session whose time is known. */
export type PresenceEvent = PeerEvent & { at: number };

const isPresence = (event: PeerEvent): event is PresenceEvent => event.at !== null && (isJoin(event) || isLeave(event));

/**
 * Joins and leaves in the order of time; the very list that came where it is that already, as that of most connections
 * is.
 */
export function presenceEvents({ events }: Connection, isForeign: IsForeign): readonly PresenceEvent[] {
  if (areInOrder(events, isForeign)) return events;
  const own = events.filter((event): event is PresenceEvent => isPresence(event) && !isForeign(event));
  return own.sort((a, b) => a.at - b.at);
}

/** Whether all events are joins and leaves of this session, in the order of time. */
function areInOrder(events: readonly PeerEvent[], isForeign: IsForeign): events is readonly PresenceEvent[] {
  let previous = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (!isPresence(event) || event.at < previous || isForeign(event)) return false;
    previous = event.at;
  }
  return true;
}

/**
 * The events in the order in which they take effect, one after the other: of those at one instant leaves come first
 * while the connection is open, which it is after a join, and joins first while it is closed (rule 1). `events` are in
 * the order of time.
 */
export function effectiveEvents(events: readonly PresenceEvent[]): readonly PresenceEvent[] {
  if (!haveTies(events)) return events;
  const ordered: PresenceEvent[] = [];
  let isOpen = false;
  for (let from = 0; from < events.length; ) {
    const at = events[from]?.at;
    let to = from + 1;
    while (events[to]?.at === at) to += 1;
    const wasOpen = isOpen;
    const tied = events.slice(from, to).sort((a, b) => Number(isJoin(a) === wasOpen) - Number(isJoin(b) === wasOpen));
    for (const event of tied) {
      ordered.push(event);
      isOpen = isJoin(event);
    }
    from = to;
  }
  return ordered;
}

/** Whether some events are at one instant, which they hardly ever are. */
function haveTies(events: readonly PresenceEvent[]): boolean {
  for (let index = 1; index < events.length; index += 1) if (events[index]?.at === events[index - 1]?.at) return true;
  return false;
}

/**
 * The events of each socket, where the sockets can be told apart (rule 1): every join and leave names one, and each
 * leave comes with or after a join of its own. `null` where they cannot, and where there is only one.
 */
export function eventsBySocket(events: readonly PresenceEvent[]): PresenceEvent[][] | null {
  if (haveOneSocket(events)) return null;
  const sockets = new Map<string, PresenceEvent[]>();
  for (const event of events) {
    if (event.socket === undefined) return null;
    const known = sockets.get(event.socket);
    if (known) known.push(event);
    else sockets.set(event.socket, [event]);
  }
  if (sockets.size < 2) return null;
  const all = [...sockets.values()];
  return all.every(beginsWithJoin) ? all : null;
}

/** Whether the first event names no socket, or all name the same. */
function haveOneSocket(events: readonly PresenceEvent[]): boolean {
  const first = events[0]?.socket;
  if (first === undefined) return true;
  for (const { socket } of events) if (socket !== first) return false;
  return true;
}

function beginsWithJoin(events: readonly PresenceEvent[]): boolean {
  const first = events[0]?.at;
  return events.some((event) => event.at === first && isJoin(event));
}
