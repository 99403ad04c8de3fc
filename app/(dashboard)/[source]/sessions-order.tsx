import type { Sort } from '@/components/table/sort';
import { Select } from '@/components/ui/select';
import { useWords } from '@/lib/messages/use-words';

/** What a list of sessions can be ordered by: what its provider lists, and what was counted of it. */
export interface OfferedOrders {
  listed: boolean;
  counted: boolean;
}

interface Props {
  sort: Sort;
  offers: OfferedOrders;
  onSort: (sort: Sort) => void;
  className?: string;
}

/**
 * The order of a list of sessions. The provider's minutes have no column to be pressed for it: one length a row is
 * enough.
 */
export function SessionsOrder({ sort, offers, onSort, className = '' }: Props) {
  const { t } = useWords();
  const listed = [
    { value: 'startedAt desc', label: t('sessions.newestFirst') },
    { value: 'startedAt asc', label: t('sessions.oldestFirst') },
    { value: 'minutes desc', label: t('sessions.mostMinutes') },
    { value: 'minutes asc', label: t('sessions.fewestMinutes') },
  ];
  const counted = (['people', 'peak', 'attendance'] as const).flatMap((column) =>
    (['desc', 'asc'] as const).map((order) => ({ value: `${column} ${order}`, label: t(`sessions.orders.${column}.${order}`) })),
  );
  const asListed = { value: 'startedAt desc', label: t('sessions.asListed') };
  return (
    <Select
      label={t('table.order')}
      size="small"
      variant="quiet"
      className={className}
      options={[...(offers.listed ? listed : [asListed]), ...(offers.counted ? counted : [])]}
      value={`${sort.column} ${sort.order}`}
      onChange={(chosen) => {
        const [column = '', order] = chosen.split(' ');
        onSort({ column, order: order === 'asc' ? 'asc' : 'desc' });
      }}
    />
  );
}
