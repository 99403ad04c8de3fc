import type { Span } from '@/lib/domain/interval';

const minute = 60_000;

/**
 * The range that is offered to be typed over: what is shown of the attendance window, cut to whole minutes of the clock
 * inside it. So who came in the first minute and stayed to the last leave was there throughout; a session outlives that
 * leave by the vendor's keep-alive.
 * @param startMs start of the axis, ms since the epoch
 * @param view the part of the axis that is shown
 * @param window the attendance window on the axis
 */
export function offeredRange(startMs: number, view: Span, window: Span | null): Span {
  const from = Math.max(view.start, window?.start ?? view.start);
  const to = Math.min(view.end, window?.end ?? view.end);
  const first = Math.ceil((startMs + from) / minute) * minute - startMs;
  const last = Math.floor((startMs + to) / minute) * minute - startMs;
  return first < last ? { start: first, end: last } : view;
}
