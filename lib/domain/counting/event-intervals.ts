import type { Connection } from '@/lib/domain/connection';
import type { EndSource } from '@/lib/domain/interval';
import { closedInterval, type Finding, type FoundInterval, loneLeave, openInterval } from './found-interval';
import { effectiveEvents, eventsBySocket, type PresenceEvent, presenceEvents } from './presence-events';
import { isJoin } from './signs-of-life';
import { type EventLog, widen } from './widen';

/**
 * What the last event that counts did: only after a join, or after the leave that closed, may `leftAt` move the end
 * (rule 1).
 */
type LastDeed = 'join' | 'close' | 'nothing';

/** One walk through joins and leaves in the order of time. */
interface Walk {
  intervals: FoundInterval[];
  /** The first and last event that counted, ms. */
  firstAt: number;
  lastAt: number;
  /** The last join, a repeated one too. */
  lastJoin: number;
  firstIsJoin: boolean;
  lastDeed: LastDeed;
}

/** Walks through the events of a connection, or of one of its sockets; `null` when none of them counts. */
function walk(connection: Connection, events: readonly PresenceEvent[], finding: Finding): Walk | null {
  const { joinedAt } = connection;
  const { flags } = finding;
  const intervals: FoundInterval[] = [];
  let result: Walk | null = null;
  let openSince: number | null = null;

  for (const event of effectiveEvents(events)) {
    const { at } = event;
    const joins = isJoin(event);
    if (!joins && openSince === null && joinedAt !== null && at < joinedAt) {
      flags.add('repeated-leave');
      continue;
    }
    let deed: LastDeed = joins ? 'join' : 'close';
    if (joins && openSince !== null) flags.add('repeated-join');
    else if (joins) openSince = at;
    else if (openSince !== null) {
      intervals.push(closedInterval(openSince, 'events', at, 'events'));
      openSince = null;
    } else if (result === null) intervals.push(...leaveFirst(connection, at, finding));
    else {
      flags.add('repeated-leave');
      deed = 'nothing';
    }
    result ??= { intervals, firstAt: at, lastAt: at, lastJoin: at, firstIsJoin: joins, lastDeed: deed };
    result.lastAt = at;
    result.lastDeed = deed;
    if (joins) result.lastJoin = at;
  }
  if (result !== null && openSince !== null) intervals.push(openInterval(openSince, 'events', result.lastJoin));
  return result;
}

/** Rule 1: a first event that is a leave opens at `joinedAt`, which is not later, else where a leave alone does. */
function leaveFirst(connection: Connection, leave: number, finding: Finding): FoundInterval[] {
  if (connection.joinedAt !== null) return [closedInterval(connection.joinedAt, 'fields', leave, 'events')];
  const alone = loneLeave(connection, leave, 'events', finding);
  return alone === null ? [] : [alone];
}

const nextEntry: EndSource = 'next-entry';

/** Rule 1, sockets: one that is left open ends with the first join of another that is later than its own last join. */
function endLeftSockets(walks: readonly Walk[], bySocket: readonly (readonly PresenceEvent[])[], finding: Finding): void {
  for (const [index, { intervals, lastJoin }] of walks.entries()) {
    const open = intervals.at(-1);
    if (open?.end !== null) continue;
    let end = Number.POSITIVE_INFINITY;
    for (const [other, events] of bySocket.entries()) {
      if (other === index) continue;
      for (const event of events) if (isJoin(event) && event.at > lastJoin && event.at < end) end = event.at;
    }
    if (end === Number.POSITIVE_INFINITY) continue;
    open.end = end;
    open.endSource = nextEntry;
    finding.flags.add('end-assumed');
  }
}

function walkSockets(connection: Connection, bySocket: readonly (readonly PresenceEvent[])[], finding: Finding): Walk[] {
  const walks = bySocket.flatMap((own) => walk(connection, own, finding) ?? []);
  endLeftSockets(walks, bySocket, finding);
  return walks;
}

/** The only walk as a log. */
function alone(only: Walk | null): EventLog | null {
  if (only === null) return null;
  const { intervals, firstAt, lastAt, firstIsJoin, lastDeed } = only;
  return { intervals, firstAt, lastAt, firstIsJoin, closed: lastDeed === 'close' ? (intervals.at(-1) ?? null) : null };
}

/** The walks of all sockets as one log: what came first and last over all of them. */
function together(walks: readonly Walk[]): EventLog | null {
  const [first, ...rest] = walks;
  if (first === undefined) return null;
  const log: EventLog = {
    intervals: walks.flatMap(({ intervals }) => intervals),
    firstAt: first.firstAt,
    lastAt: first.lastAt,
    firstIsJoin: first.firstIsJoin,
    closed: null,
  };
  for (const { firstAt, lastAt } of rest) {
    log.firstAt = Math.min(log.firstAt, firstAt);
    log.lastAt = Math.max(log.lastAt, lastAt);
  }
  const closing = walks.find(({ lastAt, lastDeed }) => lastAt === log.lastAt && lastDeed === 'close');
  log.closed = closing?.intervals.at(-1) ?? null;
  return log;
}

/**
 * The intervals of a connection by its joins and leaves, widened by its fields; `null` when it has no usable events.
 */
export function eventIntervals(connection: Connection, finding: Finding): FoundInterval[] | null {
  const events = presenceEvents(connection, finding.isForeign);
  if (events.length === 0) return null;
  const bySocket = eventsBySocket(events);
  const log = bySocket === null ? alone(walk(connection, events, finding)) : together(walkSockets(connection, bySocket, finding));
  return log === null ? null : widen(connection, log, finding);
}
