/** Quality is told in steps of this length, counted from the session's start. */
export const stepMs = 10_000;

/** Up to this distance two samples speak for the steps between them. */
const bridgedMs = 60_000;

/** The step whose time `(start, end]` an instant lies in, 0 being the first. All in ms since the epoch. */
export function stepAt(at: number, sessionStart: number): number {
  return Math.ceil((at - sessionStart) / stepMs) - 1;
}

/** The steps of somebody with these intervals (disjoint, ascending, ms): those whose middle lies in one. Ascending. */
export function stepsOf(presence: readonly { start: number; end: number }[], sessionStart: number): number[] {
  const steps: number[] = [];
  for (const { start, end } of presence) {
    const first = Math.max(0, Math.ceil((start - sessionStart - stepMs / 2) / stepMs));
    for (let step = first; sessionStart + step * stepMs + stepMs / 2 < end; step += 1) steps.push(step);
  }
  return steps;
}

/**
 * Which samples a stream speaks with in each step: those in `(start, end]`, else, between two at most 60 s apart, the
 * later one, as it tells of the time before it. `samples` ascend in time.
 */
export function speakingIn<T extends { at: number }>(samples: readonly T[], sessionStart: number): Map<number, T[]> {
  const speaking = new Map<number, T[]>();
  let before: T | undefined;
  for (const sample of samples) {
    const step = stepAt(sample.at, sessionStart);
    if (before !== undefined && sample.at - before.at <= bridgedMs) {
      for (let between = stepAt(before.at, sessionStart) + 1; between < step; between += 1) speaking.set(between, [sample]);
    }
    const same = speaking.get(step);
    if (same) same.push(sample);
    else speaking.set(step, [sample]);
    before = sample;
  }
  return speaking;
}
