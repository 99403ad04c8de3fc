/** A JOINING or LEAVING that can be read and is not foreign. */
export interface LogEvent {
  at: number;
  joins: boolean;
  socket: string | null;
}

/** What one log of events says by itself, without the fields of its row. */
export interface LogReading {
  first: { at: number; isLeave: boolean };
  last: { at: number; closes: boolean };
  /** Start null: opened by nothing but the leave that is the first event. End null: nobody told of the end. */
  stays: { start: number | null; end: number | null }[];
  lastJoin: number | null;
  joinRepeated: boolean;
  leaveRepeated: boolean;
}

interface Instant {
  at: number;
  joins: number;
  leaves: number;
  openBefore: boolean;
}

/**
 * Reads a log by its instants. At an instant with joins and leaves nothing changes in the end, so somebody is in
 * when the last instant with joins alone or leaves alone was one of joins.
 */
export function readLog(events: readonly LogEvent[], joinedAt: number | null): LogReading | { leaveRepeated: boolean; first: null } {
  const instants = toInstants(events);
  const isIgnored = (instant: Instant) => joinedAt !== null && instant.at < joinedAt;
  const counted = instants.filter((instant) => instant.joins > 0 || instant.openBefore || !isIgnored(instant));
  const first = counted[0];
  if (first === undefined) return { leaveRepeated: events.length > 0, first: null };
  const opensByLeave = first.joins === 0;
  const extraLeaves = (instant: Instant) =>
    instant.leaves - (instant.leaves > 0 && (instant.openBefore || instant.joins > 0 || (opensByLeave && instant === first)) ? 1 : 0);
  const extraJoins = (instant: Instant) => instant.joins - (instant.joins > 0 && (!instant.openBefore || instant.leaves > 0) ? 1 : 0);
  const last = counted.at(-1) ?? first;
  const endsOpen = last.openBefore ? last.joins > 0 || last.leaves === 0 : last.joins > 0 && last.leaves === 0;
  const staysIn = counted
    .filter((instant) => instant.joins > 0 && (!instant.openBefore || instant.leaves > 0))
    .map((instant) => ({ start: instant.at, end: endOf(instant, counted) }));
  return {
    first: { at: first.at, isLeave: opensByLeave },
    last: { at: last.at, closes: !endsOpen && (extraLeaves(last) === 0 || isIgnored(last)) },
    stays: opensByLeave ? [{ start: null, end: first.at }, ...staysIn] : staysIn,
    lastJoin: counted.findLast((instant) => instant.joins > 0)?.at ?? null,
    joinRepeated: counted.some((instant) => extraJoins(instant) > 0),
    leaveRepeated: counted.length < instants.length || counted.some((instant) => extraLeaves(instant) > 0),
  };
}

function toInstants(events: readonly LogEvent[]): Instant[] {
  const times = [...new Set(events.map((event) => event.at))].toSorted((a, b) => a - b);
  const plain = times.map((at) => ({
    at,
    joins: events.filter((event) => event.at === at && event.joins).length,
    leaves: events.filter((event) => event.at === at && !event.joins).length,
  }));
  const isOneSided = (instant: { joins: number; leaves: number }) => instant.joins === 0 || instant.leaves === 0;
  return plain.map((instant) => ({
    ...instant,
    openBefore: (plain.findLast((other) => other.at < instant.at && isOneSided(other))?.joins ?? 0) > 0,
  }));
}

function endOf(opening: Instant, instants: readonly Instant[]): number | null {
  if (!opening.openBefore && opening.leaves > 0) return opening.at;
  return instants.find((instant) => instant.at > opening.at && instant.leaves > 0)?.at ?? null;
}
