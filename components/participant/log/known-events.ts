import type { ConnectionItem, ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import type { EventKind } from '@/lib/domain/connection';
import type { LogKind, LogLine } from './participant-log';

type Page = Pick<ParticipantAnswer, 'connections'>;

/** A person's connections with the events that have been read. */
export interface KnownEvents {
  connections: ConnectionItem[];
  /** What has not been read of the events, by kind; `null` once all have been. */
  unread: Record<LogKind, number> | null;
  /** All events are known up to here, ms; `Infinity` once all with a readable time are. */
  until: number;
}

/** The events of an answer and of the pages after it, in order. */
export function knownEvents(
  { connections, peerEvents }: Page & Pick<ParticipantAnswer, 'peerEvents'>,
  pages: readonly Page[],
): KnownEvents {
  if (peerEvents === undefined) return { connections, unread: null, until: Number.POSITIVE_INFINITY };
  const later = pages.map((page) => new Map(page.connections.map(({ id, events }) => [id, events ?? []])));
  const known = connections.map((connection) => ({
    ...connection,
    events: [connection.events ?? [], ...later.map((eventsOf) => eventsOf.get(connection.id) ?? [])].flat(),
  }));
  const read: Record<EventKind, number> = { join: 0, leave: 0, other: 0 };
  let until = Number.NEGATIVE_INFINITY;
  for (const { events } of known)
    for (const { kind, at } of events) {
      read[kind] += 1;
      until = Math.max(until, at === null ? Number.POSITIVE_INFINITY : Date.parse(at));
    }
  // An answer may be older than a page.
  const unread = {
    joined: Math.max(0, peerEvents.joins - read.join),
    left: Math.max(0, peerEvents.leaves - read.leave),
    other: Math.max(0, peerEvents.other - read.other),
  };
  const isWhole = unread.joined + unread.left + unread.other === 0;
  return { connections: known, unread: isWhole ? null : unread, until: isWhole ? Number.POSITIVE_INFINITY : until };
}

/** The lines of a log before which no event is still to be read. */
export const linesUntil = (lines: LogLine[], until: number): LogLine[] =>
  until === Number.POSITIVE_INFINITY ? lines : lines.filter(({ at }) => at !== null && at <= until);

/** How many lines of each kind a log will have once all is read. */
export function countedLines(lines: readonly LogLine[], unread: Record<LogKind, number>): Record<LogKind, number> & { total: number } {
  const counts = { ...unread };
  for (const { kind } of lines) counts[kind] += 1;
  return { ...counts, total: counts.joined + counts.left + counts.other };
}
