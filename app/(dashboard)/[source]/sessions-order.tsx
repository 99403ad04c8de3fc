import type { Sort } from '@/components/table/sort';
import { Select } from '@/components/ui/select';

interface Props {
  sort: Sort;
  onSort: (sort: Sort) => void;
  className?: string;
}

const orders = [
  { value: 'startedAt desc', label: 'Newest first' },
  { value: 'startedAt asc', label: 'Oldest first' },
  { value: 'minutes desc', label: 'Most minutes' },
  { value: 'minutes asc', label: 'Fewest minutes' },
];

/** The order of a list of sessions. The provider's minutes have no column to be pressed for it: one length a row is enough. */
export function SessionsOrder({ sort, onSort, className = '' }: Props) {
  return (
    <Select
      label="Order"
      size="small"
      variant="quiet"
      className={className}
      options={orders}
      value={`${sort.column} ${sort.order}`}
      onChange={(chosen) => {
        const [column = '', order] = chosen.split(' ');
        onSort({ column, order: order === 'asc' ? 'asc' : 'desc' });
      }}
    />
  );
}
