import type { ComponentProps } from 'react';
import styles from './table-timeline.module.css';
import type { TimelineEntry } from './timeline-entry';
import { TimelineRow } from './timeline-row';

export interface PrintedList {
  count: number;
  entryAt: (index: number) => TimelineEntry;
}

interface Props
  extends Pick<ComponentProps<typeof TimelineRow>, 'clock' | 'lengthMs' | 'plainRole' | 'missingName' | 'long' | 'ranged' | 'live'> {
  list: PrintedList;
}

/** On paper the whole list takes the place of the rows on the screen. It leads nowhere: a link of a shared report would carry its key. */
export function PrintedRows({ list, ...shared }: Props) {
  return (
    <tbody className={styles.printed}>
      {Array.from({ length: list.count }, (_, index) => (
        <TimelineRow
          key={list.entryAt(index).id}
          entry={list.entryAt(index)}
          index={index}
          position={index + 1}
          href={null}
          outside={false}
          arrived={false}
          tabbable={false}
          paper
          {...shared}
        />
      ))}
    </tbody>
  );
}
