import { clsx } from 'clsx';
import { type ParticipantSort, type SortState, sortLabels } from './participant-sort';

interface Props {
  by: ParticipantSort;
  sort: SortState;
  onSort: (by: ParticipantSort) => void;
}

/** The head of a sortable column. */
export function SortButton({ by, sort, onSort }: Props) {
  const active = sort.by === by;
  return (
    <button
      type="button"
      onClick={() => onSort(by)}
      className={clsx('min-h-6 whitespace-nowrap hover:text-ink', active && 'font-semibold text-ink')}
    >
      {sortLabels[by]}
      <span aria-hidden className={clsx('ml-0.5 inline-block w-2', !active && 'invisible')}>
        {sort.order === 'asc' ? '↑' : '↓'}
      </span>
    </button>
  );
}

/** `aria-sort` of a column head that carries one or more sortable things. */
export function ariaSort(sort: SortState, ...sorts: ParticipantSort[]): 'ascending' | 'descending' | undefined {
  if (!sorts.includes(sort.by)) return undefined;
  return sort.order === 'asc' ? 'ascending' : 'descending';
}
