import { type Interval, unionOf } from '@/lib/domain/interval';

/**
 * The time somebody needed from one room into another (rule 5), as intervals of the room that was left: gaps of more
 * than 0 and at most `maxMs` in the union of all rooms, of which no room is on both sides. Nobody has left then.
 */
export function roomChangesOf(intervals: readonly Interval[], maxMs: number): Interval[] {
  if (intervals.every(({ room }) => room === undefined)) return [];
  const changes: Interval[] = [];
  const endingAt = Map.groupBy(intervals, ({ end }) => end);
  const startingAt = Map.groupBy(intervals, ({ start }) => start);
  const union = unionOf([...intervals]);
  for (let index = 1; index < union.length; index += 1) {
    const start = union[index - 1]?.end ?? 0;
    const end = union[index]?.start ?? 0;
    if (end - start > maxMs) continue;
    const left = endingAt.get(start) ?? [];
    const entered = new Set(startingAt.get(end)?.map(({ room }) => room));
    if (left.some(({ room }) => entered.has(room))) continue;
    const room = left.toSorted((a, b) => b.start - a.start || ((a.room ?? '') < (b.room ?? '') ? -1 : 1))[0]?.room;
    changes.push({ start, end, startSource: 'room-change', endSource: 'room-change', ...(room === undefined ? {} : { room }) });
  }
  return changes;
}
