import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { defaultThresholds, isFarFromProvider } from '@/lib/domain/thresholds';

type Told = Pick<ConnectionItem, 'intervals' | 'reduced' | 'presentMs' | 'providerDurationMs'>;

const isFar = (oursMs: number, providerMs: number) => isFarFromProvider(oursMs, providerMs, defaultThresholds);

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
      providerDurationMs !== null && intervals.at(-1)?.endSource !== 'now' && isFar(presentMs, providerDurationMs),
  );
  const countsAway = (one: Told) =>
    (one.reduced?.intervals ?? one.intervals.length) > 1 && !isFar(wholeMs(one), one.providerDurationMs ?? 0);
  return { count: far.length, countsAway: far.length > 0 && far.every(countsAway) };
}
