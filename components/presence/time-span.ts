import type { Span } from '@/lib/domain/interval';

/** The shortest stretch that can be zoomed to or selected, in ms. */
const shortestSpanMs = 1_000;

const roundSteps = [1, 5, 10, 15, 30, 60, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);

/**
 * A span in order, inside `[0, lengthMs]` and not shorter than `shortestSpanMs` (or the axis, where that is shorter).
 */
export function clampSpan(span: Span, lengthMs: number): Span {
  const shortest = Math.min(shortestSpanMs, lengthMs);
  const size = Math.min(lengthMs, Math.max(shortest, Math.abs(span.end - span.start)));
  const from = Math.min(Math.max(0, Math.min(span.start, span.end)), lengthMs - size);
  return { start: from, end: from + size };
}

/**
 * The view after zooming by `factor` (2 shows half as much) round the instant `centre`; `null` when that is the whole
 * axis.
 */
export function zoomSpan(view: Span, factor: number, centre: number, lengthMs: number): Span | null {
  const size = Math.max(Math.min(shortestSpanMs * 10, lengthMs), (view.end - view.start) / factor);
  if (size >= lengthMs) return null;
  return clampSpan({ start: centre - size / 2, end: centre + size / 2 }, lengthMs);
}

/** The view moved by `share` of its own size (negative: to the left), kept on the axis. */
export function panSpan(view: Span, share: number, lengthMs: number): Span {
  const by = (view.end - view.start) * share;
  return clampSpan({ start: view.start + by, end: view.end + by }, lengthMs);
}

/** The largest round step that is not coarser than `pixels` on the screen: what a drag snaps to, in ms. */
export function snapStep(viewMs: number, width: number, pixels = 7): number {
  const finest = (viewMs / Math.max(1, width)) * pixels;
  return roundSteps.findLast((step) => step <= finest) ?? 1000;
}

/** An offset moved to the nearest round clock time. `startMs` is the axis' start in ms since the epoch. */
export function snapTime(offset: number, step: number, startMs: number): number {
  return Math.round((offset + startMs) / step) * step - startMs;
}

/** Where an offset stands in the view, in percent of its width. */
export function percentOf(offset: number, view: Span): number {
  return ((offset - view.start) / Math.max(1, view.end - view.start)) * 100;
}
