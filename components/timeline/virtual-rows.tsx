import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { firstRow, rowsBySlot } from './row-slots';
import type { RowsProps } from './rows-props';
import styles from './timeline-row.module.css';
import { useRowHeight } from './use-row-height';

const above = 2;

/**
 * Thousands of rows, of which only those in view exist. Their height is fixed, so nothing is measured, and while the
 * list moves rows hand their elements on instead of making new ones. At rest, and while the focus is inside, the
 * elements stand in the order in which they are read.
 */
export const VirtualRows = memo(function VirtualRows({ count, renderRow, active, scroller, onVisible, reveal }: RowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useRef<number | null>(null);
  const [margin, setMargin] = useState(140);
  const [anchor, setAnchor] = useState(0);
  const rowHeight = useRowHeight();
  useLayoutEffect(() => {
    if (body.current && scroller.current) {
      setMargin(
        Math.round(body.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop),
      );
    }
  }, [scroller]);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 0,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    initialRect: { width: 0, height: 700 },
    isScrollingResetDelay: 250,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height makes every known place wrong.
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);
  useEffect(() => {
    reveal.current = (index) => virtualizer.scrollToIndex(index);
    return () => {
      reveal.current = null;
    };
  }, [reveal, virtualizer]);

  const inView = virtualizer.getVirtualItems()[0]?.index ?? 0;
  const height = virtualizer.scrollRect?.height ?? 700;
  const length = Math.min(count, Math.ceil(height / rowHeight) + 1 + 2 * above);
  const first = firstRow(inView, above, length, count);
  const last = first + length - 1;
  const moving = virtualizer.isScrolling;
  useEffect(() => onVisible(first, Math.max(first, last)), [first, last, onVisible]);
  useLayoutEffect(() => {
    const row = focused.current;
    // What was focused is somebody else now.
    if (row !== null && (row < first || row > last) && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (!moving || focused.current !== null) setAnchor(first);
  }, [first, last, moving]);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    focused.current = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row);
  };
  const onBlur = () => {
    focused.current = null;
  };

  const tabbable = Math.min(Math.max(active, first), last);
  return (
    <tbody ref={body} className={styles.body} style={{ height: count * rowHeight }} onFocus={onFocus} onBlur={onBlur}>
      {rowsBySlot(first, length, anchor).map((index) =>
        renderRow(index, index === tabbable, { slot: index % length, top: index * rowHeight }),
      )}
    </tbody>
  );
});
