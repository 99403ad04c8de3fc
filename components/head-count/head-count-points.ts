import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { Span } from '@/lib/domain/interval';

type Curve = TimelineAnswer['curve'];

function lastIndexAt(at: readonly number[], offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many people are there at an offset (ms from the axis' start). */
export function peopleAt(curve: Curve, offset: number): number {
  return curve.people[lastIndexAt(curve.at, offset)] ?? 0;
}

/**
 * The steps inside a view, from edge to edge: the count at its start, every change before `end` in it, and the last
 * count held to its edge. A live session goes on where its axis ends: with the axis' length as `end` the curve does not
 * fall to nothing there.
 */
export function pointsInView(curve: Curve, view: Span, end = Number.POSITIVE_INFINITY): { at: number; people: number }[] {
  const points = [{ at: view.start, people: peopleAt(curve, view.start) }];
  for (let index = lastIndexAt(curve.at, view.start) + 1; index < curve.at.length; index += 1) {
    const at = curve.at[index] ?? 0;
    if (at > view.end || at >= end) break;
    points.push({ at, people: curve.people[index] ?? 0 });
  }
  const last = points.at(-1);
  if (last && last.at < view.end) points.push({ at: view.end, people: last.people });
  return points;
}
