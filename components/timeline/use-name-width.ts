import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TimelineEntry } from './timeline-entry';

interface Input {
  scroller: RefObject<HTMLDivElement | null>;
  /** The rows; another function where they are others. */
  entryAt: (index: number) => TimelineEntry;
  count: number;
  /** Rows come and go while one scrolls: then the column only grows until another question is asked. */
  virtual: boolean;
  question: string;
}

/** Tells the style sheet, as `--names`, how wide the column of names has to be for the longest one that is drawn. */
export function useNameWidth({ scroller, entryAt, count, virtual, question }: Input): void {
  const asked = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the reason.
  useLayoutEffect(() => {
    const table = scroller.current;
    if (table === null) return;
    if (!virtual || asked.current !== question) table.style.removeProperty('--names');
    asked.current = question;
    const cells = [...table.querySelectorAll<HTMLElement>('[data-row] > th')];
    const missing = cells.map((cell) => {
      const name = cell.querySelector<HTMLElement>(':scope > [data-tip]:not(svg)');
      return name === null ? 0 : name.scrollWidth - name.clientWidth;
    });
    const most = Math.max(0, ...missing);
    const [cell] = cells;
    if (cell && most > 0) table.style.setProperty('--names', `${Math.ceil(cell.getBoundingClientRect().width + most) + 1}px`);
  }, [scroller, entryAt, count, virtual, question]);
}
