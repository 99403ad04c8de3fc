import type { QualityStream } from './quality-stream';

export type TimeUnit = 'seconds' | 'milliseconds';

/**
 * The unit of a report's round trips and jitter, which no vendor tells: milliseconds where at least half of the round
 * trips (without any: of the jitters) above 0 are 1 or more, else seconds. `null` where there are neither.
 */
export function timeUnitOf(streams: readonly Pick<QualityStream, 'columns'>[]): TimeUnit | null {
  for (const column of ['rtt', 'jitter'] as const) {
    let all = 0;
    let large = 0;
    for (const { columns } of streams) {
      for (const value of columns[column] ?? []) {
        if (value === null || value <= 0) continue;
        all += 1;
        if (value >= 1) large += 1;
      }
    }
    if (all > 0) return 2 * large >= all ? 'milliseconds' : 'seconds';
  }
  return null;
}
