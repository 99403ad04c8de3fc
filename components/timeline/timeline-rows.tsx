import { type ComponentType, lazy, memo, Suspense } from 'react';
import { NotLoaded } from '@/components/states/not-loaded';
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
const VirtualRows = lazy<ComponentType<RowsProps>>(() =>
  import('./virtual-rows').then(
    (module) => ({ default: module.VirtualRows }),
    () => ({ default: RowsNotLoaded }),
  ),
);

/** Thousands of rows; until their script is there, the list has its height already. */
export function LongRows(props: RowsProps) {
  const rowHeight = useRowHeight();
  return (
    <Suspense fallback={<tbody className={styles.body} style={{ height: props.count * rowHeight }} />}>
      <VirtualRows {...props} />
    </Suspense>
  );
}

/** Every row of a page. */
export const PlainRows = memo(function PlainRows({ count, renderRow, active }: Pick<RowsProps, 'count' | 'renderRow' | 'active'>) {
  const tabbable = Math.min(active, count - 1);
  return <tbody className={styles.body}>{Array.from({ length: count }, (_, index) => renderRow(index, index === tabbable))}</tbody>;
});
