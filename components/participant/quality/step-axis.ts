import type { Span } from '@/lib/domain/interval';
import { stepAt, stepMs } from '@/lib/domain/quality/quality-steps';

/** Where the entries of lines stand: `start` is the session's (ms), `first` the step of their first entry. */
export interface StepAxis {
  start: number;
  first: number;
}

/** When an entry of a line begins, ms. */
export function entryStart(index: number, { start, first }: StepAxis): number {
  return start + (first + index) * stepMs;
}

/** The value of a line at an instant (ms), `null` without data. */
export function valueAt({ values }: { values: readonly (number | null)[] }, instant: number, { start, first }: StepAxis): number | null {
  return values[stepAt(instant, start) - first] ?? null;
}

/** The stretches of at least `fewest` entries in which every letter is one of `letters`. */
export function stretchesOf(steps: string, letters: string, axis: StepAxis, fewest = 1): Span[] {
  const stretches: Span[] = [];
  let from: number | null = null;
  for (let index = 0; index <= steps.length; index += 1) {
    const is = index < steps.length && letters.includes(steps.charAt(index));
    if (is && from === null) from = index;
    if (!is && from !== null) {
      if (index - from >= fewest) stretches.push({ start: entryStart(from, axis), end: entryStart(index, axis) });
      from = null;
    }
  }
  return stretches;
}
