import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import type { TimelineEntry } from './timeline-entry';

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  reveal: RefObject<((index: number) => void) | null>;
  count: number;
  entryAt: (index: number) => TimelineEntry;
  onOpen: (id: string) => void;
  /** Goes to the mark right (1) or left (-1) of the current one on a lane. */
  showMark: (lane: HTMLElement, step: 1 | -1) => void;
}

/**
 * Clicks and keys of all rows, heard at the table: a click anywhere on a row opens it, the arrow keys walk over its
 * lanes.
 */
export function useRowKeys({ scroller, reveal, count, entryAt, onOpen, showMark }: Options) {
  const [active, setActive] = useState(0);

  const openRow = (event: MouseEvent<HTMLElement>) => {
    // A new tab, a selection of text and the like stay the browser's.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!row || !window.getSelection()?.isCollapsed) return;
    event.preventDefault();
    const { id, cells } = entryAt(Number(row.dataset.row));
    if (id && cells?.state !== 'never-came') onOpen(id);
  };

  const focusLane = (index: number) => {
    if (index < 0 || index >= count) return;
    const focus = () => scroller.current?.querySelector<HTMLElement>(`[data-lane="${index}"]`)?.focus();
    setActive(index);
    reveal.current?.(index);
    requestAnimationFrame(focus);
  };

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const lane = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-lane]') : null;
    if (!lane) return;
    const row = Number(lane.dataset.lane);
    if (event.key === 'ArrowRight') showMark(lane, 1);
    else if (event.key === 'ArrowLeft') showMark(lane, -1);
    else if (event.key === 'ArrowDown') focusLane(row + 1);
    else if (event.key === 'ArrowUp') focusLane(row - 1);
    else return;
    event.preventDefault();
  };

  return { active, openRow, walk };
}
