import { clsx } from 'clsx';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatPercent } from '@/lib/format';
import styles from './table-timeline.module.css';

interface Props {
  row: ParticipantRow | null;
  /** A range is selected: the last cell tells the time inside it instead of the joins. */
  ranged: boolean;
}

export function DurationCells({ row, ranged }: Props) {
  if (!row) {
    return (
      <>
        <td>
          <i className={styles.blank} />
        </td>
        <td>
          <i className={styles.blank} />
        </td>
        <td className={styles.wide} />
      </>
    );
  }
  const { presentMs, attendance } = row;
  const joins = row.joins ?? 0;
  const there = row.state === 'in' || row.state === 'left';
  return (
    <>
      <td>{there && presentMs !== null ? formatDuration(presentMs) : '–'}</td>
      <td>
        {there && attendance !== null ? formatPercent(attendance) : '–'}
        <i className={styles.share} style={{ backgroundSize: `${Math.min(100, (attendance ?? 0) * 100)}% 100%` }} aria-hidden />
      </td>
      <td className={clsx(styles.wide, !ranged && 'text-muted')}>
        {ranged ? (
          row.presentInRangeMs === undefined ? (
            '–'
          ) : (
            formatDuration(row.presentInRangeMs)
          )
        ) : joins > 1 ? (
          joins
        ) : joins === 1 ? (
          <span className="sr-only">1</span>
        ) : (
          ''
        )}
      </td>
    </>
  );
}
