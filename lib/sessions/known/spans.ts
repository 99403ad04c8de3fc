/** Half-open spans of start times, ms, sorted and apart. */
export type Spans = readonly (readonly [from: number, to: number])[];

/** The spans with one more: what touches becomes one. */
export function withSpan(spans: Spans, [from, to]: readonly [number, number]): Spans {
  if (from >= to) return spans;
  const apart = spans.filter(([start, end]) => end < from || start > to);
  const touching = spans.filter(([start, end]) => end >= from && start <= to);
  const merged = [Math.min(from, ...touching.map(([start]) => start)), Math.max(to, ...touching.map(([, end]) => end))] as const;
  return [...apart, merged].toSorted(([a], [b]) => a - b);
}

/** What of the spans lies at or after `from`. */
export function spansFrom(spans: Spans, from: number): Spans {
  return spans.filter(([, end]) => end > from).map(([start, end]) => [Math.max(start, from), end] as const);
}

/** The latest stretch of `[from, to)` that no span covers, or `null`. */
export function latestGap(spans: Spans, [from, to]: readonly [number, number]): readonly [number, number] | null {
  let end = to;
  for (const [start, stop] of spans.toReversed()) {
    if (stop >= end) {
      end = Math.min(end, start);
      continue;
    }
    break;
  }
  if (end <= from) return null;
  const below = spans.findLast(([, stop]) => stop < end);
  return [Math.max(from, below?.[1] ?? from), end];
}
