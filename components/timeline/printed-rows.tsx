import { useMemo } from 'react';
import type { RowLook } from './rows-props';
import type { PrintedList } from './timeline-list';
import { TimelineRow } from './timeline-row';
import styles from './timeline-row.module.css';

interface Props {
  list: PrintedList;
  look: RowLook;
}

/**
 * On paper the whole list takes the place of the rows on the screen. It leads nowhere: a link of a shared report would
 * carry its key.
 */
export function PrintedRows({ list, look }: Props) {
  const printed = useMemo(() => ({ ...look, paper: true, first: 1 }), [look]);
  return (
    <tbody className={styles.printed}>
      {Array.from({ length: list.count }, (_, index) => (
        <TimelineRow
          key={list.entryAt(index).id}
          entry={list.entryAt(index)}
          index={index}
          look={printed}
          href={null}
          outside={false}
          arrived={false}
          tabbable={false}
        />
      ))}
    </tbody>
  );
}
