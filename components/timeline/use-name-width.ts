import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineEntry } from './timeline-entry';

interface Input {
  scroller: RefObject<HTMLDivElement | null>;
  /** The rows; another function where they are others. */
  entryAt: (index: number) => TimelineEntry;
  count: number;
  /** What tells one session from another. */
  session: number;
}

/**
 * Tells the style sheet, as `--names`, how wide the column of names has to be for the longest one that was drawn. It
 * only grows while one session is shown, so that nothing moves when a filter leaves fewer rows.
 */
export function useNameWidth({ scroller, entryAt, count, session }: Input): void {
  const measured = useRef(session);
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => {
    // Letters that stand in until the font is there are a little narrower or wider.
    void document.fonts?.ready.then(() => setHasFonts(true));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the reason.
  useLayoutEffect(() => {
    const table = scroller.current;
    if (table === null) return;
    if (measured.current !== session) table.style.removeProperty('--names');
    measured.current = session;
    const cells = [...table.querySelectorAll<HTMLElement>('[data-row] > th')];
    const missing = cells.map((cell) => {
      const name = cell.querySelector<HTMLElement>(':scope > [data-tip]:not(svg)');
      return name === null ? 0 : name.scrollWidth - name.clientWidth;
    });
    const most = Math.max(0, ...missing);
    const [cell] = cells;
    if (cell && most > 0) table.style.setProperty('--names', `${Math.ceil(cell.getBoundingClientRect().width + most) + 1}px`);
  }, [scroller, entryAt, count, session, hasFonts]);
}
