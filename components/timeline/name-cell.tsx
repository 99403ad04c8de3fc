import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { stripBidi } from '@/components/ui/strip-bidi';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { Blank } from './blank';
import columns from './columns.module.css';
import styles from './name-cell.module.css';
import { roleWord } from './role-word';
import { rowLook } from './row-look';
import type { TimelineEntry } from './timeline-entry';

interface Props {
  entry: TimelineEntry;
  /** `null` where a person has no page. */
  href: string | null;
  live: boolean;
  /** Live when it was last read. */
  stale: boolean;
  /** The role that most people have: not repeated on every row. */
  plainRole: string | null;
  /** What stands in place of a name that is not there. */
  missingName: string;
}

/**
 * The name; several where different ones were there at the same time, as they may be several people. `null` where there
 * is none.
 */
function shownName({ name, names, flags }: ParticipantRow): string | null {
  const shown = flags.includes('several-names') ? names : [name];
  const said = shown.flatMap((one) => (one?.trim() ? [stripBidi(one)] : []));
  return said.length === 0 ? null : said.join(' / ');
}

/** Everything about a row that its signs stand for, a sentence a line. */
function tipOf(row: ParticipantRow, name: string, { t }: Words): string {
  const others = row.names.filter((one) => one !== row.name && one.trim() !== '').map(stripBidi);
  return [
    name,
    others.length > 0 && !row.flags.includes('several-names') ? t('timeline.before', { names: others.join(', ') }) : null,
    row.roles.length > 1 ? t('timeline.roles', { roles: row.roles.map(roleWord).join(', ') }) : row.role,
    row.state === 'never-came' ? t('timeline.invited') : null,
    row.atOnce > 1 ? t('timeline.atOnce', { count: row.atOnce }) : null,
    row.counted ? null : t('timeline.notCountedPerson'),
    row.providerDiffers ? t('timeline.providerDiffers') : null,
    ...row.flags.map((flag) => t(`flags.${flag}`)),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/**
 * Verdict, name, role and signs, in as few elements as can be. The full name and every flag's sentence are in the tip
 * of the link, which focus reaches too.
 */
export function NameCell({ entry, href, live, stale, plainRole, missingName }: Props) {
  const words = useWords();
  const { t } = words;
  const row = entry.cells;
  if (!row) {
    return (
      <th scope="row" className={clsx(columns.name, styles.name)}>
        <span className="sr-only">{t('timeline.notRead')}</span>
        <Blank />
      </th>
    );
  }
  const look = rowLook(row, live, t, stale);
  const name = shownName(row);
  return (
    <th scope="row" className={clsx(columns.name, styles.name)}>
      {look && <span className={clsx(styles.mark, styles[look.shape], look.className)}>{`${look.word}: `}</span>}
      <Link href={href} tip={tipOf(row, name ?? missingName, words)}>
        {name ?? <i className="text-muted">{missingName}</i>}
      </Link>
      {row.device && <span className={styles.tag}>{row.device}</span>}
      {row.role && row.role !== plainRole && <span className={styles.tag}>{roleWord(row.role)}</span>}
      {row.atOnce > 1 && (
        <span className={styles.tag}>
          <span aria-hidden>×{row.atOnce}</span>
          <span className="sr-only">{t('timeline.atOnceSaid', { count: row.atOnce })}</span>
        </span>
      )}
      {!row.counted && <span className={styles.tag}>{t('timeline.notCounted')}</span>}
      {row.flags.length > 0 && (
        <>
          <svg aria-hidden viewBox="0 0 10 10" className={styles.sign} data-tip={row.flags.map((flag) => t(`flags.${flag}`)).join('\n')}>
            <path d="M5 .6 9.7 9.3H.3z" fill="none" stroke="currentColor" strokeWidth="1.2" />
            <path d="M5 3.6v2.6M5 7.3v.9" stroke="currentColor" strokeWidth="1.1" />
          </svg>
          <span className="sr-only">{t('timeline.withNote')}</span>
        </>
      )}
    </th>
  );
}

/** Where there is nothing to open, the tip is still reached by the keyboard. */
function Link({ href, tip, children }: { href: string | null; tip: string; children: ReactNode }) {
  if (href !== null) {
    return (
      <a href={href} dir="auto" className={styles.link} data-tip={tip}>
        {children}
      </a>
    );
  }
  return (
    <span dir="auto" className={styles.link} data-tip={tip}>
      {children}
    </span>
  );
}
