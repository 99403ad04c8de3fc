import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { ariaSortOf, type ParticipantSort } from '@/components/session/participant-sort';
import { SortButton } from '@/components/table/sort-button';
import { useWords } from '@/lib/messages/use-words';
import columns from './columns.module.css';
import styles from './timeline-head.module.css';
import type { Sorting } from './timeline-list';

interface Props {
  zoneName: string;
  /** Of the last column. */
  scale: ReactNode;
  sorting: Sorting;
  ranged: boolean;
  /** Whether anybody's role is known. */
  roles: boolean;
}

export function TimelineHead({ zoneName, scale, sorting: { sort, onSort }, ranged, roles }: Props) {
  const { t } = useWords();
  // On paper a word, also because browsers leave out the buttons of a head that they repeat on the next sheet.
  const button = (by: ParticipantSort) => (
    <>
      <span className="contents print:hidden">
        <SortButton sorted={sort.by === by && sort.order} onToggle={() => onSort(by)} narrow={roles && (by === 'name' || by === 'role')}>
          {t(`session.sort.${by}`)}
        </SortButton>
      </span>
      <span aria-hidden className={`hidden print:inline ${sort.by === by ? 'text-ink' : ''}`}>
        {sort.by === by && (sort.order === 'asc' ? '↑ ' : '↓ ')}
        {t(`session.sort.${by}`)}
      </span>
    </>
  );
  return (
    <thead className={styles.head}>
      <tr className={clsx(columns.columns, styles.row)} aria-rowindex={1}>
        <th scope="col" className={clsx(columns.name, styles.name)} aria-sort={ariaSortOf(sort, 'name', 'role')}>
          {button('name')}
          {roles && (
            <>
              <span aria-hidden>/</span>
              {button('role')}
            </>
          )}
        </th>
        <th scope="col" className={clsx(columns.joined, styles.second, styles.time)} aria-sort={ariaSortOf(sort, 'joinedAt')}>
          {button('joinedAt')}
        </th>
        <th scope="col" className={clsx(columns.left, styles.second, styles.time)} aria-sort={ariaSortOf(sort, 'leftAt')}>
          {button('leftAt')}
        </th>
        <th scope="col" aria-sort={ariaSortOf(sort, 'duration')}>
          {button('duration')}
        </th>
        <th scope="col" aria-sort={ariaSortOf(sort, 'attendance')}>
          {button('attendance')}
        </th>
        <th scope="col" className={clsx(columns.joins, styles.second)} aria-sort={ariaSortOf(sort, ranged ? 'presentInRangeMs' : 'joins')}>
          {button(ranged ? 'presentInRangeMs' : 'joins')}
        </th>
        <th scope="col" className={clsx(columns.presence, styles.axis)}>
          <span className="sr-only">{t('timeline.axis', { zone: zoneName })}</span>
          {scale}
        </th>
      </tr>
    </thead>
  );
}
