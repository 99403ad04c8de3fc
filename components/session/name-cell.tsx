import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { withoutTurns } from '@/components/ui/without-turns';
import { flagTexts } from '@/lib/domain/flag';
import { roleWord } from './role-word';
import styles from './table-timeline.module.css';
import type { TimelineEntry } from './timeline-entry';
import { notCountedLook, verdictLooks } from './verdict-looks';

interface Props {
  entry: TimelineEntry;
  /** `null` where a person has no page. */
  href: string | null;
  /** The role that most people have: not repeated on every row. */
  plainRole: string | null;
  /** What stands in place of a name that is not there. */
  missingName: string;
}

/** Verdict, name, role and signs, in as few elements as can be. The full name and every flag's sentence are in the tip of the link, which focus reaches too. */
export function NameCell({ entry, href, plainRole, missingName }: Props) {
  const row = entry.cells;
  if (!row) {
    return (
      <th scope="row" className={styles.name}>
        <span className="sr-only">Not read yet</span>
        <i className={styles.blank} />
      </th>
    );
  }
  const look = row.verdict === null ? notCountedLook : verdictLooks[row.verdict];
  const name = row.name?.trim() ? withoutTurns(row.name) : null;
  const tip = [name ?? missingName, row.role, row.counted ? null : 'Not counted as a person.', ...row.flags.map((flag) => flagTexts[flag])];
  return (
    <th scope="row" className={styles.name}>
      <span className={clsx(styles.mark, styles[look.shape], look.className)}>
        {row.verdict !== null && `${verdictLooks[row.verdict].word}: `}
      </span>
      <Link href={href} tip={tip.filter(Boolean).join('\n')}>
        {name ?? <i className="text-muted">{missingName}</i>}
      </Link>
      {row.role && row.role !== plainRole && <span className={styles.tag}>{roleWord(row.role)}</span>}
      {!row.counted && <span className={styles.tag}>not counted</span>}
      {row.flags.length > 0 && (
        <>
          <svg aria-hidden viewBox="0 0 10 10" className={styles.sign} data-tip={row.flags.map((flag) => flagTexts[flag]).join('\n')}>
            <path d="M5 .6 9.7 9.3H.3z" fill="none" stroke="currentColor" strokeWidth="1.2" />
            <path d="M5 3.6v2.6M5 7.3v.9" stroke="currentColor" strokeWidth="1.1" />
          </svg>
          <span className="sr-only">, with a note</span>
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
