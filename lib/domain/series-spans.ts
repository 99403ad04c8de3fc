/** A run of samples without a hole: its first and last index, and the time `[start, end)` in ms it speaks for. */
export interface DataSpan {
  first: number;
  last: number;
  start: number;
  end: number;
}

/** What a lone sample speaks for, ms: both vendors sample about every 10 s. */
const loneStepMs = 10_000;
const holeFactor = 3;

/** The usual (median) distance of samples in ms. `at` is ascending. */
export function typicalStep(at: number[]): number {
  const steps: number[] = [];
  for (let index = 1; index < at.length; index += 1) {
    const step = (at[index] ?? 0) - (at[index - 1] ?? 0);
    if (step > 0) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? loneStepMs;
}

/** Where a series has data: cut at `null` values, and where two samples are more than three usual distances apart. */
export function dataSpans(at: number[], values: (number | null)[]): DataSpan[] {
  const step = typicalStep(at);
  const spans: DataSpan[] = [];
  let open: DataSpan | null = null;
  for (let index = 0; index < at.length; index += 1) {
    const time = at[index];
    const value = values[index] ?? null;
    if (time === undefined || value === null) {
      open = null;
      continue;
    }
    const previous = at[index - 1];
    if (open && previous !== undefined && time - previous <= holeFactor * step) {
      open.last = index;
      open.end = time + step;
    } else {
      open = { first: index, last: index, start: time, end: time + step };
      spans.push(open);
    }
  }
  return spans;
}

/**
 * The parts of `wanted` (disjoint, ascending, ms) that `spans` do not cover: presence without a sample.
 * Pieces up to `toleranceMs` are left out, since the first sample comes a moment after the join and the last a moment before the leave.
 */
export function uncovered(
  wanted: { start: number; end: number }[],
  spans: { start: number; end: number }[],
  toleranceMs: number,
): { start: number; end: number }[] {
  const cover = [...spans].sort((a, b) => a.start - b.start);
  const holes: { start: number; end: number }[] = [];
  for (const { start, end } of wanted) {
    let from = start;
    for (const span of cover) {
      if (span.end <= from || span.start >= end) continue;
      if (span.start - from > toleranceMs) holes.push({ start: from, end: span.start });
      from = Math.max(from, span.end);
    }
    if (end - from > toleranceMs) holes.push({ start: from, end });
  }
  return holes;
}
