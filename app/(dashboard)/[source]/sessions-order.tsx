import type { Sort } from '@/components/table/sort';
import { Select } from '@/components/ui/select';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  sort: Sort;
  onSort: (sort: Sort) => void;
  className?: string;
}

/**
 * The order of a list of sessions. The provider's minutes have no column to be pressed for it: one length a row is
 * enough.
 */
export function SessionsOrder({ sort, onSort, className = '' }: Props) {
  const { t } = useWords();
  const orders = [
    { value: 'startedAt desc', label: t('sessions.newestFirst') },
    { value: 'startedAt asc', label: t('sessions.oldestFirst') },
    { value: 'minutes desc', label: t('sessions.mostMinutes') },
    { value: 'minutes asc', label: t('sessions.fewestMinutes') },
  ];
  return (
    <Select
      label={t('table.order')}
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
