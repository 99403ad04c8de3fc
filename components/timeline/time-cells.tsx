import { clsx } from 'clsx';
import { type Clock, stillInWords } from '@/components/presence/presence-words';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { isEndAssumed, isStartAssumed } from '@/lib/domain/assumed-ends';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { Blank } from './blank';
import columns from './columns.module.css';
import styles from './time-cells.module.css';

interface Props {
  row: ParticipantRow | null;
  clock: Clock;
  long: boolean;
}

function Assumed() {
  const { t } = useWords();
  return (
    <>
      <span aria-hidden>≈ </span>
      <span className="sr-only">{t('timeline.about')} </span>
    </>
  );
}

/** When somebody joined and left; late, early, assumed and still in are words or signs, not colours alone. */
export function TimeCells({ row, clock, long }: Props) {
  const words = useWords();
  const { t, date } = words;
  if (!row) {
    return (
      <>
        <td className={clsx(columns.joined, styles.time)}>
          <Blank />
        </td>
        <td className={clsx(columns.left, styles.time)}>
          <Blank />
        </td>
      </>
    );
  }
  const time = (instant: string | null) =>
    instant === null
      ? '–'
      : `${long ? `${date(instant, clock.zone, { year: false, weekday: false })}, ` : ''}${formatTime(instant, clock.zone)}`;
  const first = row.intervals[0];
  const last = row.intervals.at(-1);
  const there = row.state === 'in' || row.state === 'left';
  return (
    <>
      <td className={clsx(columns.joined, styles.time, there && row.late && styles.fair)}>
        {there && row.late && <span className={styles.word}>{t('timeline.late')}</span>}
        {first && isStartAssumed(first, row) && <Assumed />}
        {time(row.joinedAt)}
      </td>
      <td className={clsx(columns.left, styles.time, there && row.leftEarly && styles.fair)}>
        {there && row.leftEarly && row.state !== 'in' && <span className={styles.word}>{t('timeline.early')}</span>}
        {row.state === 'left' && last && isEndAssumed(last, row) && <Assumed />}
        {row.state === 'in' ? (
          <span className={clock.stale ? 'text-muted' : styles.live}>{stillInWords(clock, words)}</span>
        ) : (
          time(row.leftAt)
        )}
      </td>
    </>
  );
}
