import type { Sort } from '@/components/table/sort';
import { Select } from '@/components/ui/select';
import type { MeetingSort } from '@/lib/domain/meeting';

interface Props {
  sort: Sort;
  hasInvitees: boolean;
  onSort: (sort: Sort) => void;
}

/** Each order in words, downwards and upwards. */
const orders: Record<MeetingSort, { desc: string; asc: string }> = {
  lastSession: { desc: 'Latest session first', asc: 'Earliest session first' },
  createdAt: { desc: 'Newest meeting first', asc: 'Oldest meeting first' },
  title: { desc: 'Name, Z to A', asc: 'Name, A to Z' },
  sessions: { desc: 'Most sessions', asc: 'Fewest sessions' },
  people: { desc: 'Most people', asc: 'Fewest people' },
  invitees: { desc: 'Most invited', asc: 'Fewest invited' },
};

/** The order of the meetings where not every column has room for a header to press. */
export function MeetingsOrder({ sort, hasInvitees, onSort }: Props) {
  const options = Object.entries(orders)
    .filter(([column]) => hasInvitees || column !== 'invitees')
    .flatMap(([column, { desc, asc }]) => [
      { value: `${column} desc`, label: desc },
      { value: `${column} asc`, label: asc },
    ]);
  return (
    <Select
      label="Order"
      className="xl:hidden"
      options={options}
      value={`${sort.column} ${sort.order}`}
      onChange={(chosen) => {
        const [column = '', order] = chosen.split(' ');
        onSort({ column, order: order === 'asc' ? 'asc' : 'desc' });
      }}
    />
  );
}
