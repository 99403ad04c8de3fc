import { stepMs } from '@/lib/domain/quality/quality-steps';
import { entryStart, type StepAxis } from './step-axis';

export interface SeriesPoint {
  /** ms */
  at: number;
  value: number | null;
}

/**
 * A line's values as at most `maxPoints` points inside `[from, to]` (ms), each at the middle of its step. One more
 * stands on either side, so that the line runs out of the picture, and a `null` where it breaks. A lone step is drawn
 * as long as it lasts. When there are too many, time is cut into equal buckets, and each keeps its lowest and highest
 * value and a break if it has one.
 */
export function downsampleValues(
  values: readonly (number | null)[],
  axis: StepAxis,
  from: number,
  to: number,
  maxPoints: number,
): SeriesPoint[] {
  const points = cutTo(pointsOf(values, axis), from, to);
  if (points.length <= maxPoints) return points;
  const start = points[0]?.at ?? from;
  const length = Math.max(1, (points.at(-1)?.at ?? to) - start);
  const buckets = Math.max(1, Math.floor(maxPoints / 3));
  const thinned: SeriesPoint[] = [];
  let bucket: SeriesPoint[] = [];
  let current = 0;
  for (const point of points) {
    const index = Math.min(buckets - 1, Math.floor(((point.at - start) / length) * buckets));
    if (index !== current) {
      thinned.push(...extremes(bucket));
      bucket = [];
      current = index;
    }
    bucket.push(point);
  }
  thinned.push(...extremes(bucket));
  return thinned;
}

function pointsOf(values: readonly (number | null)[], axis: StepAxis): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (const [index, value] of values.entries()) {
    const at = entryStart(index, axis);
    const alone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
    if (value === null) {
      if (points.length > 0 && points.at(-1)?.value !== null) points.push({ at, value: null });
    } else if (alone) points.push({ at, value }, { at: at + stepMs, value });
    else points.push({ at: at + stepMs / 2, value });
  }
  if (points.at(-1)?.value === null) points.pop();
  return points;
}

function cutTo(points: SeriesPoint[], from: number, to: number): SeriesPoint[] {
  let first = points.findIndex((point) => point.at >= from);
  if (first === -1) first = points.length;
  let last = points.length;
  while (last > 0 && (points[last - 1]?.at ?? 0) > to) last -= 1;
  return points.slice(Math.max(0, first - 1), last + 1);
}

function extremes(bucket: SeriesPoint[]): SeriesPoint[] {
  let low: SeriesPoint | undefined;
  let high: SeriesPoint | undefined;
  let hole: SeriesPoint | undefined;
  for (const point of bucket) {
    if (point.value === null) hole = point;
    else {
      if (!low || point.value < (low.value ?? 0)) low = point;
      if (!high || point.value > (high.value ?? 0)) high = point;
    }
  }
  return [...new Set([low, high, hole].filter((point) => point !== undefined))].sort((a, b) => a.at - b.at);
}
