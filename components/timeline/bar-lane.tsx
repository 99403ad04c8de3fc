import { clsx } from 'clsx';
import { barClass, PresenceBar } from '@/components/presence/presence-bar';
import { barSentence, type Clock, missingWords } from '@/components/presence/presence-words';
import { stripBidi } from '@/components/ui/strip-bidi';
import { useWords } from '@/lib/messages/use-words';
import styles from './bar-lane.module.css';
import columns from './columns.module.css';
import type { TimelineEntry } from './timeline-entry';

interface Props {
  entry: TimelineEntry;
  index: number;
  clock: Clock;
  lengthMs: number;
  tabbable: boolean;
  missingName: string;
  paper: boolean;
  /** The session is live: who has not come yet may still. */
  live: boolean;
}

/**
 * The presence column of a row. One lane of the table is in the tab order; the arrow keys walk from join to leave and
 * from row to row.
 */
export function BarLane({ entry, index, clock, lengthMs, tabbable, missingName, paper, live }: Props) {
  const words = useWords();
  const missing = entry.cells && missingWords(entry.cells.state, live, words);
  const name = entry.cells?.name?.trim() ? stripBidi(entry.cells.name) : missingName;
  return (
    <td className={clsx(columns.presence, styles.presence)}>
      <button
        type="button"
        dir="ltr"
        data-lane={index}
        tabIndex={tabbable ? 0 : -1}
        className={clsx(styles.lane, barClass(entry.bar))}
        aria-label={words.t('timeline.lane', { name, presence: missing ?? barSentence(entry.bar, clock, words) })}
      >
        <PresenceBar bar={entry.bar} lengthMs={lengthMs} paper={paper} />
        {missing && <span className={styles.never}>{missing}</span>}
      </button>
    </td>
  );
}
