import type { MeasuredLine } from './measured-line';
import { compareLines } from './quality-line';
import { speakingIn } from './quality-steps';
import type { OlderSeries } from './quality-stream';

/**
 * Lines that an earlier version kept, on a person's steps: drawn as they are and never graded, as they mix all streams
 * and say nothing of packets.
 */
export function olderLines(series: readonly OlderSeries[], sessionStart: number, steps: readonly number[]): MeasuredLine[] {
  return series
    .flatMap(({ media, direction, metric, at, values }) => {
      const samples = at.map((time, index) => ({ at: time, value: values[index] ?? null }));
      const speaking = speakingIn(samples, sessionStart);
      const onSteps = steps.map((step) => {
        const known = (speaking.get(step) ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
        return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
      });
      const nothing = steps.map(() => null);
      if (onSteps.every((value) => value === null)) return [];
      return [{ media, direction, metric, values: onSteps, grades: nothing, quiet: steps.map(() => false) }];
    })
    .sort(compareLines);
}
