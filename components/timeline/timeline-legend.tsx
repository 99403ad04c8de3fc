import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { BarParts } from '@/components/presence/bar-parts';
import styles from '@/components/presence/presence.module.css';
import { stillInWords } from '@/components/presence/presence-words';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** What there is in the bars that are shown. */
  parts: BarParts;
  /** Live when it was last read. */
  stale?: boolean | undefined;
}

function Item({ word, className, children }: { word: string; className?: string | undefined; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={clsx('relative block h-3 w-7', className)}>
        {children}
      </span>
      {word}
    </li>
  );
}

const whole = <i className={styles.segment} style={{ left: 0, width: '100%' }} />;

/** What the bars mean; only what is there is explained. */
export function TimelineLegend({ parts, stale }: Props) {
  const words = useWords();
  const { t } = words;
  if (!Object.values(parts).includes(true)) return null;
  return (
    <ul
      aria-label={t('timeline.legend')}
      className="flex flex-wrap gap-x-5 gap-y-1 pt-2.5 text-[12px] text-muted print:pt-1.5 print:text-[10.5px]"
    >
      {parts.plain && <Item word={t('timeline.here')}>{whole}</Item>}
      {parts.host && (
        <Item word={t('timeline.host')} className={styles.host}>
          {whole}
        </Item>
      )}
      {parts.absent && (
        <Item word={t('timeline.absent')} className={styles.pale}>
          {whole}
        </Item>
      )}
      {parts.reconnect && (
        <Item word={t('timeline.reconnect')}>
          <i className={styles.segment} style={{ left: 0, width: 12 }} />
          <i className={styles.segment} style={{ left: 14, width: 14 }} />
        </Item>
      )}
      {parts.away && (
        <Item word={t('timeline.away')}>
          <i className={styles.segment} style={{ left: 0, width: 9 }} />
          <i className={styles.away} style={{ left: 9, width: 10 }} />
          <i className={styles.segment} style={{ left: 19, width: 9 }} />
        </Item>
      )}
      {parts.assumed && (
        <Item word={t('timeline.assumed')}>
          {whole}
          <i className={styles.assumed} style={{ left: '45%', width: '55%' }} />
        </Item>
      )}
      {parts.stillIn && (
        <Item word={stillInWords({ stale }, words)}>
          <i className={clsx(styles.segment, styles.open)} style={{ left: 0, width: '100%' }} />
        </Item>
      )}
      {parts.room && (
        <Item word={t('presence.inBreakoutRoom')}>
          <i className={clsx(styles.segment, styles.room)} style={{ left: 0, width: '100%' }} />
        </Item>
      )}
      {parts.notCounted && (
        <Item word={t('timeline.notCounted')} className={styles.uncounted}>
          {whole}
        </Item>
      )}
    </ul>
  );
}
