import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './table-timeline.module.css';
import { useRowHeight } from './use-row-height';

interface Props {
  count: number;
  /** Draws row `index`; `top` is given when it stands free. One row at a time has its lane in the tab order. */
  renderRow: (index: number, tabbable: boolean, top?: number) => ReactNode;
  /** The row whose lane the keyboard was in last. */
  active: number;
  scroller: RefObject<HTMLDivElement | null>;
  /** The rows in view, both ends included, whenever they change. */
  onVisible: (first: number, last: number) => void;
  /** Brings a row into the document, for the arrow keys. */
  reveal: RefObject<((index: number) => void) | null>;
}

/** Thousands of rows, of which only those in view exist. Their height is fixed, so nothing is measured. */
export const VirtualRows = memo(function VirtualRows({ count, renderRow, active, scroller, onVisible, reveal }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(140);
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
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    initialRect: { width: 0, height: 700 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height makes every known place wrong.
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);
  useEffect(() => {
    reveal.current = (index) => virtualizer.scrollToIndex(index);
    return () => {
      reveal.current = null;
    };
  }, [reveal, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onVisible(first, last), [first, last, onVisible]);

  const tabbable = Math.min(Math.max(active, first), last);
  return (
    <tbody ref={body} className={styles.body} style={{ height: count * rowHeight }}>
      {items.map((item) => renderRow(item.index, item.index === tabbable, item.start - margin))}
    </tbody>
  );
});

/** Every row of a page. */
export const PlainRows = memo(function PlainRows({ count, renderRow, active }: Pick<Props, 'count' | 'renderRow' | 'active'>) {
  const tabbable = Math.min(active, count - 1);
  return <tbody className={styles.body}>{Array.from({ length: count }, (_, index) => renderRow(index, index === tabbable))}</tbody>;
});
