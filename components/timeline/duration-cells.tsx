import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { Blank } from './blank';
import columns from './columns.module.css';
import styles from './duration-cells.module.css';

interface Props {
  row: ParticipantRow | null;
  /** A range is selected: the last cell tells the time inside it instead of the joins. */
  ranged: boolean;
  /** The session goes on: shares are so far, and nobody is judged by them. */
  live: boolean;
}

/** How long, what share of the window, and how often; in a range, how long in it. */
export function DurationCells({ row, ranged, live }: Props) {
  const { duration } = useWords();
  if (!row) {
    return (
      <>
        <td>
          <Blank />
        </td>
        <td>
          <Blank />
        </td>
        <td className={columns.joins} />
      </>
    );
  }
  const there = row.state === 'in' || row.state === 'left';
  return (
    <>
      <td>{there && row.presentMs !== null ? duration(row.presentMs) : '–'}</td>
      <td className={clsx(live && 'text-muted')}>{there ? <Share share={row.attendance} live={live} /> : '–'}</td>
      <td className={clsx(columns.joins, styles.joins, !ranged && 'text-muted')}>
        {ranged ? <InRange ms={there ? row.presentInRangeMs : undefined} /> : <Joins count={row.joins} />}
      </td>
    </>
  );
}

function Share({ share, live }: { share: number | null; live: boolean }) {
  const { t } = useWords();
  if (share === null) return '–';
  if (live) return t('timeline.soFar', { share: formatPercent(share) });
  return (
    <>
      {formatPercent(share)}
      <i className={styles.share} style={{ backgroundSize: `${Math.min(100, share * 100)}% 100%` }} aria-hidden />
    </>
  );
}

function InRange({ ms }: { ms: number | undefined }) {
  const { t, duration } = useWords();
  if (ms === undefined) return '–';
  return t.rich('timeline.inRange', { duration: duration(ms), unit });
}

/** One join is the rule and stays unsaid on the screen. */
function Joins({ count }: { count: number | null }) {
  const { t } = useWords();
  if (count === null || count === 0) return '';
  if (count === 1) return <span className="sr-only">1</span>;
  return t.rich('timeline.joins', { count, unit });
}

/** What the head of the column says, for a phone, where it does not stay in sight. */
function unit(text: ReactNode) {
  return (
    <span aria-hidden className={styles.unit}>
      {text}
    </span>
  );
}
