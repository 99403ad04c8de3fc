import { heldTime } from './cells';
import type { Stay } from './shapes';
import { earliest } from './signs-of-life';

/** A row with what stands for its start among the connections of its person. */
interface Neighbour {
  begins: { at: number; isAssumed: boolean } | null;
}

/** When a connection begins, as sent: with its first stay. */
export function beginOf(stays: readonly Stay[]): Neighbour['begins'] {
  const at = earliest(stays.map((stay) => stay.start));
  return at === null ? null : { at, isAssumed: stays.every((stay) => stay.start > at || stay.startAssumedUntil !== null) };
}

/**
 * Gives the open ends of a connection in an ended room the most likely end: where its total becomes the provider's
 * duration, else the same person's next connection, else the end of the room.
 */
export function assumeEnds(stays: readonly Stay[], durationMs: number | null, others: readonly Neighbour[], roomEnd: number): Stay[] {
  return stays.map((stay) => {
    if (stay.end !== null) return stay;
    const lastJoin = stay.lastJoin ?? stay.start;
    const byDuration = durationMs === null ? null : endByDuration(stays, durationMs);
    if (byDuration !== null && byDuration > lastJoin) return { ...stay, end: byDuration, endSource: 'provider-duration', endAssumed: true };
    const next = others.flatMap(({ begins }) => (begins && !begins.isAssumed && begins.at > lastJoin ? [begins.at] : []));
    if (next.length > 0) return { ...stay, end: Math.min(...next), endSource: 'next-connection', endAssumed: true };
    return { ...stay, end: roomEnd, endSource: 'session-end', endAssumed: true };
  });
}

/** The first instant at which the open stays make the total reach the duration, found by halving; null without one. */
function endByDuration(stays: readonly Stay[], durationMs: number): number | null {
  const totalAt = (end: number) => heldTime(stays.map((stay) => ({ start: stay.start, end: stay.end ?? end })));
  const starts = stays.filter((stay) => stay.end === null).map((stay) => stay.start);
  let low = Math.min(...starts);
  let high = Math.max(...stays.flatMap((stay) => [stay.start, stay.end ?? stay.start])) + durationMs;
  if (totalAt(low) > durationMs) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (totalAt(middle) >= durationMs) high = middle;
    else low = middle + 1;
  }
  return totalAt(low) === durationMs ? low : null;
}
