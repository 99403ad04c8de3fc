import type { Sort } from '@/components/table/sort';
import { Select } from '@/components/ui/select';

interface Props {
  sort: Sort;
  onSort: (sort: Sort) => void;
}

const orders = [
  { value: 'startedAt desc', label: 'Newest first' },
  { value: 'startedAt asc', label: 'Oldest first' },
  { value: 'minutes desc', label: 'Most minutes' },
  { value: 'minutes asc', label: 'Fewest minutes' },
];

/** The order of a list of sessions where the columns that are pressed for it are hidden. */
export function SessionsOrder({ sort, onSort }: Props) {
  return (
    <Select
      label="Order"
      className="lg:hidden"
      options={orders}
      value={`${sort.column} ${sort.order}`}
      onChange={(chosen) => {
        const [column = '', order] = chosen.split(' ');
        onSort({ column, order: order === 'asc' ? 'asc' : 'desc' });
      }}
    />
  );
}
