import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';

type Told = Pick<ConnectionItem, 'intervals' | 'presentMs' | 'providerDurationMs'>;

const { differsMs, differsShare } = defaultThresholds;

/** As the server has it (rule 8): both so far and such a part of the provider's own figure. */
function isFar(provider: number, ours: number): boolean {
  const distance = Math.abs(provider - ours);
  return distance > differsMs && distance > differsShare * provider;
}

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
    ({ intervals, providerDurationMs, presentMs }) =>
      providerDurationMs !== null && intervals.at(-1)?.endSource !== 'now' && isFar(providerDurationMs, presentMs),
  );
  const countsAway = (one: Told) => one.intervals.length > 1 && !isFar(one.providerDurationMs ?? 0, wholeMs(one));
  return { count: far.length, countsAway: far.length > 0 && far.every(countsAway) };
}
