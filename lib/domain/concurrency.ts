import type { Interval } from './interval';

/** A step function: from `at[i]` (ms) on, `people[i]` people are there; `at` is strictly ascending. */
export interface Curve {
  at: number[];
  people: number[];
}

/**
 * How many people are there at each moment of `[from, to]` (rule 7), from each person's disjoint intervals. At one
 * instant leaves come before joins, so who leaves as another comes does not raise the number. Begins with a point at
 * `from` and ends with one at `to`.
 */
export function headCount(presences: readonly (readonly Interval[])[], from: number, to: number): Curve {
  const size = presences.reduce((sum, intervals) => sum + intervals.length, 0);
  const starts = new Float64Array(size);
  const ends = new Float64Array(size);
  let filled = 0;
  for (const intervals of presences) {
    for (const { start, end } of intervals) {
      starts[filled] = start;
      ends[filled] = end;
      filled += 1;
    }
  }
  starts.sort();
  ends.sort();

  const curve: Curve = { at: [from], people: [0] };
  let lastAt = from;
  let lastPeople = 0;
  let here = 0;
  let started = 0;
  let ended = 0;
  while (started < size || ended < size) {
    const at = Math.min(starts[started] ?? Number.POSITIVE_INFINITY, ends[ended] ?? Number.POSITIVE_INFINITY);
    while (ended < size && ends[ended] === at) {
      ended += 1;
      here -= 1;
    }
    while (started < size && starts[started] === at) {
      started += 1;
      here += 1;
    }
    if (lastAt === at) curve.people[curve.people.length - 1] = here;
    else if (lastPeople !== here) {
      curve.at.push(at);
      curve.people.push(here);
      lastAt = at;
    } else continue;
    lastPeople = here;
  }
  if (lastAt < to) {
    curve.at.push(to);
    curve.people.push(here);
  }
  return curve;
}

/** Most people at one instant and its first moment; `null` when nobody ever came. */
export function peakOf(curve: Curve): { at: number; people: number } | null {
  let peak: { at: number; people: number } | null = null;
  let most = 0;
  for (let index = 0; index < curve.at.length; index += 1) {
    const at = curve.at[index] ?? 0;
    const people = curve.people[index] ?? 0;
    if (people <= most) continue;
    most = people;
    peak = { at, people };
  }
  return peak;
}

const POINTS_PER_BUCKET = 4;

/**
 * The part of a curve inside `[from, to]` with at most `maxPoints` points (at least 8), for drawing as steps. Each
 * bucket of time keeps its first, lowest, highest and last value, so that no peak or trough is lost (the idea of M4:
 * Jugel et al., "M4: a visualization-oriented time series data aggregation", VLDB 2014).
 */
export function downsampleCurve(curve: Curve, from: number, to: number, maxPoints: number): Curve {
  const inside: Curve = { at: [from], people: [0] };
  for (const [index, at] of curve.at.entries()) {
    const people = curve.people[index] ?? 0;
    if (at <= from) inside.people[0] = people;
    else if (at <= to) {
      inside.at.push(at);
      inside.people.push(people);
    }
  }
  if (inside.at.length <= maxPoints) return inside;

  const buckets = Math.max(1, Math.floor((maxPoints - 2) / POINTS_PER_BUCKET));
  const width = (to - from) / buckets;
  const thinned: Curve = { at: [], people: [] };
  const keep = (index: number) => {
    thinned.at.push(inside.at[index] ?? from);
    thinned.people.push(inside.people[index] ?? 0);
  };
  for (let first = 0; first < inside.at.length; ) {
    const bucket = Math.floor(((inside.at[first] ?? from) - from) / width);
    let last = first;
    let lowest = first;
    let highest = first;
    for (let index = first; index < inside.at.length && Math.floor(((inside.at[index] ?? from) - from) / width) === bucket; index += 1) {
      last = index;
      if ((inside.people[index] ?? 0) < (inside.people[lowest] ?? 0)) lowest = index;
      if ((inside.people[index] ?? 0) > (inside.people[highest] ?? 0)) highest = index;
    }
    for (const index of [...new Set([first, lowest, highest, last])].sort((a, b) => a - b)) keep(index);
    first = last + 1;
  }
  return thinned;
}
