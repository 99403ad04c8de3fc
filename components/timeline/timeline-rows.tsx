import { memo, Suspense, useDeferredValue, useEffect } from 'react';
import { NotLoaded } from '@/components/states/not-loaded';
import { latePart } from '@/components/ui/late-part';
import type { RowsProps } from './rows-props';
import styles from './timeline-row.module.css';
import { useRowHeight } from './use-row-height';

function RowsNotLoaded() {
  return (
    <tbody className={styles.body}>
      <tr>
        <td>
          <NotLoaded />
        </td>
      </tr>
    </tbody>
  );
}

/** Only who wants the whole list loads what it takes to show thousands of rows. */
const VirtualRows = latePart(() => import('./virtual-rows').then((file) => file.VirtualRows), RowsNotLoaded);

/** Thousands of rows; until their script is there, the list has its height already. */
export function LongRows(props: RowsProps) {
  const rowHeight = useRowHeight();
  return (
    <Suspense fallback={<tbody className={styles.body} style={{ height: props.count * rowHeight }} />}>
      <VirtualRows {...props} />
    </Suspense>
  );
}

/** As many as a first screen holds. */
const firstRows = 12;

interface PlainProps extends Pick<RowsProps, 'count' | 'renderRow' | 'active'> {
  /** Is told how many rows are drawn. */
  onDrawn: (rows: number) => void;
}

/**
 * Every row of a page: those of a first screen at once, the others when nothing else is to be done. The list has its
 * full height meanwhile, so that what stands below it stays where it is.
 */
export const PlainRows = memo(function PlainRows({ count, renderRow, active, onDrawn }: PlainProps) {
  const drawn = Math.min(count, useDeferredValue(count, firstRows));
  useEffect(() => onDrawn(drawn), [onDrawn, drawn]);
  const tabbable = Math.min(active, count - 1);
  const style = drawn < count ? { minHeight: `calc(${count} * var(--row))` } : undefined;
  return (
    <tbody className={styles.body} style={style}>
      {Array.from({ length: drawn }, (_, index) => renderRow(index, index === tabbable))}
    </tbody>
  );
});
