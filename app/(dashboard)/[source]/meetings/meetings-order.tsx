import type { Sort } from '@/components/table/sort';
import { Select } from '@/components/ui/select';
import type { MeetingSort } from '@/lib/domain/meeting';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  sort: Sort;
  hasInvitees: boolean;
  onSort: (sort: Sort) => void;
}

/** As they are offered. */
const offered: readonly MeetingSort[] = ['lastSession', 'createdAt', 'title', 'sessions', 'people', 'invitees'];

/** The order of the meetings where not every column has room for a header to press. */
export function MeetingsOrder({ sort, hasInvitees, onSort }: Props) {
  const { t } = useWords();
  const options = offered
    .filter((column) => hasInvitees || column !== 'invitees')
    .flatMap((column) =>
      (['desc', 'asc'] as const).map((order) => ({ value: `${column} ${order}`, label: t(`meetings.orders.${column}.${order}`) })),
    );
  return (
    <Select
      label={t('table.order')}
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
