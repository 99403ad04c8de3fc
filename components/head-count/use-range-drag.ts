import { type PointerEvent, useRef } from 'react';
import { clampSpan, snapStep, snapTime } from '@/components/presence/time-span';
import type { Span } from '@/lib/domain/interval';

interface Options {
  view: Span;
  lengthMs: number;
  startMs: number;
  range: Span | null;
  /** While it moves. */
  onDraft: (range: Span | null) => void;
  /** When it is let go. */
  onDone: (range: Span | null) => void;
}

interface Drag {
  anchor: number;
  from: number;
  moved: boolean;
  latest: Span | null;
}

/**
 * Drawing a range with a pointer: from where it went down, or from the other end when a grip was taken. Snaps to round
 * clock times.
 */
export function useRangeDrag({ view, lengthMs, startMs, range, onDraft, onDone }: Options) {
  const drag = useRef<Drag | null>(null);

  const offsetOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const size = view.end - view.start;
    const raw = view.start + ((event.clientX - box.left) / Math.max(1, box.width)) * size;
    const snapped = snapTime(raw, snapStep(size, box.width), startMs);
    return Math.min(Math.max(snapped, 0, view.start), lengthMs, view.end);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]')?.dataset.grip : undefined;
    const offset = offsetOf(event);
    const anchor = range && grip === 'start' ? range.end : range && grip === 'end' ? range.start : offset;
    drag.current = { anchor, from: event.clientX, moved: false, latest: null };
    event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const current = drag.current;
    if (!current) return;
    if (!current.moved && Math.abs(event.clientX - current.from) < 4) return;
    current.moved = true;
    current.latest = clampSpan({ start: current.anchor, end: offsetOf(event) }, lengthMs);
    onDraft(current.latest);
  };

  const onPointerUp = () => {
    const current = drag.current;
    drag.current = null;
    if (current?.moved) onDone(current.latest);
  };

  const onPointerCancel = () => {
    drag.current = null;
    onDraft(range);
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}
