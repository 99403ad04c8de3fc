import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';

type Told = Pick<ConnectionItem, 'intervals' | 'presentMs' | 'providerDurationMs'>;

const { differsMs, differsShare } = defaultThresholds;

const isFar = (one: number, other: number) => Math.abs(one - other) > differsMs && Math.abs(one - other) > differsShare * other;

/** From the first join to the last leave, ms. */
function wholeMs({ intervals }: Told): number {
  const [first, last] = [intervals[0], intervals.at(-1)];
  return first && last ? Date.parse(last.end) - Date.parse(first.start) : 0;
}

/**
 * Of how many connections the provider's figure is far from ours, and whether in all of them it is what it would be
 * with the time away.
 */
export function providerDifference(connections: readonly Told[]): { count: number; countsAway: boolean } {
  const far = connections.filter(
    ({ providerDurationMs, presentMs }) => providerDurationMs !== null && isFar(providerDurationMs, presentMs),
  );
  const countsAway = (one: Told) => one.intervals.length > 1 && !isFar(one.providerDurationMs ?? 0, wholeMs(one));
  return { count: far.length, countsAway: far.length > 0 && far.every(countsAway) };
}
