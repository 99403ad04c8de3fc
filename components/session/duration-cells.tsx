import { clsx } from 'clsx';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatPercent } from '@/lib/format';
import styles from './table-timeline.module.css';

interface Props {
  row: ParticipantRow | null;
  /** A range is selected: the last cell tells the time inside it instead of the joins. */
  ranged: boolean;
  /** The session goes on: shares are so far, and nobody is judged by them. */
  live: boolean;
}

/** How long, what share of the window, and how often; in a range, how long in it. */
export function DurationCells({ row, ranged, live }: Props) {
  if (!row) {
    return (
      <>
        <td>
          <i className={styles.blank} />
        </td>
        <td className={styles.attendance}>
          <i className={styles.blank} />
        </td>
        <td className={clsx(styles.wide, styles.inRange)} />
      </>
    );
  }
  const there = row.state === 'in' || row.state === 'left';
  return (
    <>
      <td>{there && row.presentMs !== null ? formatDuration(row.presentMs) : '–'}</td>
      <td className={clsx(styles.attendance, live && 'text-muted')}>{there ? <Share share={row.attendance} live={live} /> : '–'}</td>
      <td className={clsx(styles.wide, styles.inRange, !ranged && 'text-muted')}>
        {ranged ? there && row.presentInRangeMs !== undefined ? formatDuration(row.presentInRangeMs) : '–' : <Joins count={row.joins} />}
      </td>
    </>
  );
}

function Share({ share, live }: { share: number | null; live: boolean }) {
  if (share === null) return '–';
  if (live) return `${formatPercent(share)} so far`;
  return (
    <>
      {formatPercent(share)}
      <i className={styles.share} style={{ backgroundSize: `${Math.min(100, share * 100)}% 100%` }} aria-hidden />
    </>
  );
}

/** One join is the rule and stays unsaid on the screen. */
function Joins({ count }: { count: number | null }) {
  if (count === null || count === 0) return '';
  return count === 1 ? <span className="sr-only">1</span> : count;
}
