import { dataSpans } from './series-spans';

export interface SeriesPoint {
  at: number;
  value: number | null;
}

/**
 * A series as points for drawing inside `[from, to]` (ms), at most `maxPoints` of them. One point on either side is kept, so that the line runs out of
 * the picture; a hole becomes a point with `null`. When there are too many, time is cut into equal buckets and each keeps its lowest and highest value
 * and a hole if it has one, so no peak or trough is lost. A lone sample is drawn as long as it speaks for.
 */
export function thinSeries(at: number[], values: (number | null)[], from: number, to: number, maxPoints: number): SeriesPoint[] {
  const points = cutTo(withHoles(at, values), from, to);
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

function withHoles(at: number[], values: (number | null)[]): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (const span of dataSpans(at, values)) {
    const before = points.at(-1);
    const time = at[span.first] ?? span.start;
    if (before) points.push({ at: (before.at + time) / 2, value: null });
    for (let index = span.first; index <= span.last; index += 1) points.push({ at: at[index] ?? time, value: values[index] ?? null });
    if (span.first === span.last) points.push({ at: span.end, value: values[span.first] ?? null });
  }
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
