import { type FocusEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { stepMark, type Tip, type TipContext, textAt } from '@/components/presence/bar-tip';
import { percentOf } from '@/components/presence/time-span';
import type { TimelineEntry } from './timeline-entry';

function laneOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-lane]') : null;
}

function tipOf(target: EventTarget): Tip | null {
  const owner = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-tip]') : null;
  if (!owner?.dataset.tip) return null;
  const box = owner.getBoundingClientRect();
  return { text: owner.dataset.tip, x: box.left + Math.min(box.width / 2, 140), y: box.top };
}

/**
 * One tip for table, curve and zoom, by delegation, so that rows carry no listeners: marks and stretches of bars, full
 * names, flags and what has no words of its own, for pointer and focus. `spoken` is what the arrow keys reached, for a live region.
 */
export function useTableTips(entryAt: (index: number) => TimelineEntry, context: TipContext) {
  const [tip, setTip] = useState<Tip | null>(null);
  const [spoken, setSpoken] = useState('');
  const mark = useRef<number | null>(null);

  const hide = useCallback(() => {
    setTip(null);
    mark.current = null;
  }, []);

  useEffect(() => {
    if (!tip) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    window.addEventListener('scroll', hide, { capture: true, passive: true });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('scroll', hide, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, [tip, hide]);

  const showMark = useCallback(
    (lane: HTMLElement, step: 0 | 1 | -1) => {
      const found = stepMark(entryAt(Number(lane.dataset.lane)).bar, mark.current, step, context);
      if (!found) return setTip(null);
      const box = lane.getBoundingClientRect();
      mark.current = found.index;
      setTip({ text: found.mark.text, x: box.left + (percentOf(found.mark.at, context.view) / 100) * box.width, y: box.top + 4 });
      setSpoken(found.mark.text);
    },
    [entryAt, context],
  );

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const lane = laneOf(event.target);
    if (!lane) return setTip(tipOf(event.target));
    const box = lane.getBoundingClientRect();
    const text = textAt(entryAt(Number(lane.dataset.lane)).bar, event.clientX - box.left, box.width, context);
    setTip(text === null ? null : { text, x: event.clientX, y: box.top + 4 });
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const lane = laneOf(event.target);
    mark.current = null;
    if (!event.target.matches(':focus-visible')) return;
    if (lane) showMark(lane, 0);
    else setTip(tipOf(event.target));
  };

  return { tip, spoken, hide, showMark, onPointerMove, onFocus };
}
