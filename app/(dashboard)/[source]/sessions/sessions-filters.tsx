import { searchLabel } from '@/app/(dashboard)/[source]/search-words';
import { SessionsOrder } from '@/app/(dashboard)/[source]/sessions-order';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { ShapeMark } from '@/components/ui/shape-mark';
import { DateRange } from './date-range';
import type { SessionList } from './use-session-list';

interface Props {
  list: SessionList;
  zone: string | null;
  source: string;
}

const statuses = [
  { value: 'all', label: 'All' },
  {
    value: 'live',
    label: (
      <>
        <ShapeMark shape="disc" className="text-live" /> Live
      </>
    ),
  },
  {
    value: 'ended',
    label: (
      <>
        <ShapeMark shape="square" className="text-faint" /> Ended
      </>
    ),
  },
] as const;

export function SessionsFilters({ list, zone, source }: Props) {
  const about = useSource(source);
  const can = about?.can;
  const { params, set } = list;
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
      {can?.search !== false && (
        <SearchField
          label={searchLabel(about)}
          value={params.search}
          onChange={(search) => set({ search })}
          className="w-[240px] max-sm:w-full"
        />
      )}
      <Segmented
        label="Status"
        options={statuses}
        value={params.status ?? 'all'}
        onChange={(status) => set({ status: status === 'all' ? null : status })}
      />
      {can?.sort && <SessionsOrder sort={list.sort} onSort={list.onSort} />}
      <DateRange zone={zone} from={params.from} to={params.to} reversed={list.reversed} onChange={set} />
      {list.filtered && (
        <Button
          variant="quiet"
          onClick={({ currentTarget }) => {
            // It goes with the filters: the focus stays beside where it was.
            currentTarget.closest('search')?.querySelector<HTMLElement>('input, button')?.focus();
            list.clear();
          }}
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
