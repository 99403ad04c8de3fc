import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';

interface Stretch {
  start: number;
  end: number;
}

/** When at least one of the connections was there, ms: disjoint and ascending. */
export function unionOf(connections: readonly Pick<ConnectionItem, 'intervals'>[]): Stretch[] {
  const all = connections
    .flatMap(({ intervals }) => intervals.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })))
    .sort((a, b) => a.start - b.start);
  const union: Stretch[] = [];
  for (const interval of all) {
    const last = union.at(-1);
    if (last && interval.start <= last.end) last.end = Math.max(last.end, interval.end);
    else union.push({ ...interval });
  }
  return union;
}

/** The parts of `whole` that no stretch of `presence` (disjoint, ascending) covers. */
export function awayIn(whole: Stretch, presence: readonly Stretch[]): Stretch[] {
  const away: Stretch[] = [];
  let from = whole.start;
  for (const { start, end } of presence) {
    if (end <= from) continue;
    if (start >= whole.end) break;
    if (start > from) away.push({ start: from, end: start });
    from = end;
  }
  if (from < whole.end) away.push({ start: from, end: whole.end });
  return away;
}
