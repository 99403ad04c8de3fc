/** Where an end of an interval comes from. */
export const endSources = [
  'events',
  'fields',
  'sign-of-life',
  'session-start',
  'session-end',
  'provider-duration',
  'next-connection',
  'next-entry',
  'previous-entry',
  'room-change',
  'now',
] as const;
export type EndSource = (typeof endSources)[number];

/**
 * Half-open `[start, end)` in ms since the epoch, each end with its source; `room` is the breakout room's session id.
 */
export interface Interval {
  start: number;
  end: number;
  startSource: EndSource;
  endSource: EndSource;
  room?: string;
}

// `now` first: who has one device still in is in, even when another left at that very instant.
const rank = (source: EndSource) => (source === 'now' ? -1 : endSources.indexOf(source));

/** By start, then end, then content: any permutation of the same intervals sorts the same. */
function compareIntervals(a: Interval, b: Interval): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    rank(a.startSource) - rank(b.startSource) ||
    rank(a.endSource) - rank(b.endSource) ||
    ((a.room ?? '') < (b.room ?? '') ? -1 : Number((a.room ?? '') > (b.room ?? '')))
  );
}

/**
 * The union of half-open intervals, disjoint and sorted, in which those that touch become one. An end that several
 * share keeps the best-founded source. Rooms are dropped. What is a union already is given back as it is.
 */
export function unionOf(intervals: Interval[]): Interval[] {
  if (isUnion(intervals)) return intervals;
  const union: Interval[] = [];
  let current: Interval | null = null;
  for (const interval of [...intervals].sort(compareIntervals)) {
    if (current && interval.start <= current.end) {
      if (interval.start === current.start && rank(interval.startSource) < rank(current.startSource))
        current.startSource = interval.startSource;
      const later = interval.end > current.end;
      const sameEnd = interval.end === current.end && rank(interval.endSource) < rank(current.endSource);
      if (later || sameEnd) {
        current.end = interval.end;
        current.endSource = interval.endSource;
      }
    } else {
      current = withoutRoom(interval);
      union.push(current);
    }
  }
  return union;
}

/** Already sorted, disjoint and without rooms, as the intervals of one connection nearly always are. */
function isUnion(intervals: readonly Interval[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const interval of intervals) {
    if (interval.start <= end || interval.end <= interval.start || interval.room !== undefined) return false;
    end = interval.end;
  }
  return true;
}

function withoutRoom({ start, end, startSource, endSource }: Interval): Interval {
  return { start, end, startSource, endSource };
}

/**
 * The union cut wherever the room changes, each piece naming its room (rule 9). Where a room and the main room overlap,
 * the room that was entered last is named.
 */
export function unionByRoom(intervals: Interval[]): Interval[] {
  if (intervals.every(({ room }) => room === undefined)) return unionOf(intervals);
  const sorted = [...intervals].sort(compareIntervals);
  const sources = new Map<string, EndSource>();
  for (const { start, end, startSource, endSource } of sorted) {
    for (const [key, source] of [
      [`from ${start}`, startSource],
      [`to ${end}`, endSource],
    ] as const) {
      const known = sources.get(key);
      if (known === undefined || rank(source) < rank(known)) sources.set(key, source);
    }
  }
  const cuts = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Interval[] = [];
  let open: Interval[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    open = open.filter((interval) => interval.end > start);
    for (let entered = sorted[next]; entered && entered.start === start; entered = sorted[next]) {
      open.push(entered);
      next += 1;
    }
    const shown = open.findLast(({ room }) => room !== undefined) ?? open.at(-1);
    if (!shown) continue;
    const endSource = sources.get(`to ${end}`) ?? shown.endSource;
    const previous = pieces.at(-1);
    if (previous && previous.end === start && previous.room === shown.room) {
      previous.end = end;
      previous.endSource = endSource;
      continue;
    }
    const startSource = sources.get(`from ${start}`) ?? previous?.endSource ?? shown.startSource;
    pieces.push({ start, end, startSource, endSource, ...(shown.room === undefined ? {} : { room: shown.room }) });
  }
  return pieces;
}

/** A stretch of time in ms, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** The union of spans, disjoint and sorted; those that touch become one. */
export function unionOfSpans(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1);
    if (last === undefined || start > last.end) union.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return union;
}

/** The parts of `spans` that `cover` does not cover; both disjoint and sorted. */
export function uncoveredBy(spans: readonly Span[], cover: readonly Span[]): Span[] {
  const left: Span[] = [];
  let first = 0;
  for (const { start, end } of spans) {
    let from = start;
    while ((cover[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    for (let at = first; at < cover.length; at += 1) {
      const part = cover[at];
      if (part === undefined || part.start >= end) break;
      if (part.start > from) left.push({ start: from, end: part.start });
      from = Math.max(from, part.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

/** Length of the part of disjoint intervals inside `[from, to)`, in ms. */
export function lengthWithin(intervals: readonly Span[], from: number, to: number): number {
  let length = 0;
  for (const { start, end } of intervals) {
    const inside = Math.min(end, to) - Math.max(start, from);
    if (inside > 0) length += inside;
  }
  return length;
}

/** Total length of disjoint intervals, in ms. */
export function lengthOf(intervals: readonly Span[]): number {
  let length = 0;
  for (const { start, end } of intervals) length += end - start;
  return length;
}
