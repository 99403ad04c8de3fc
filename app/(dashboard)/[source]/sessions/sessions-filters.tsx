import { clsx } from 'clsx';
import { useId, useState } from 'react';
import { searchLabel } from '@/app/(dashboard)/[source]/search-words';
import { SessionsOrder } from '@/app/(dashboard)/[source]/sessions-order';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { Button } from '@/components/ui/button';
import { SlidersHorizontal } from '@/components/ui/icons/list-icons';
import { SearchField } from '@/components/ui/search-field';
import { Segmented } from '@/components/ui/segmented';
import { ShapeMark } from '@/components/ui/shape-mark';
import { useWords } from '@/lib/messages/use-words';
import { DateRange } from './date-range';
import { RefreshChoice } from './refresh-line';
import type { SessionList } from './use-session-list';

interface Props {
  list: SessionList;
  zone: string | null;
  source: string;
}

/**
 * Search and filters. On a phone all but the search are folded away, so that the sessions begin on the first screen.
 */
export function SessionsFilters({ list, zone, source }: Props) {
  const { t } = useWords();
  const statuses = [
    { value: 'all', label: t('sessions.all') },
    {
      value: 'live',
      label: (
        <>
          <ShapeMark shape="disc" className="text-live" /> {t('sessions.live')}
        </>
      ),
    },
    {
      value: 'ended',
      label: (
        <>
          <ShapeMark shape="square" className="text-faint" /> {t('sessions.ended')}
        </>
      ),
    },
  ] as const;
  const about = useSource(source);
  const can = about?.can;
  const { params, set } = list;
  const [open, setOpen] = useState(false);
  const id = useId();
  const folded = [params.status, params.from, params.to].filter((filter) => filter !== null).length;
  return (
    <search className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      {can?.search !== false && (
        <SearchField
          label={searchLabel(about, t)}
          value={params.search}
          onChange={(search) => set({ search })}
          className="min-w-0 max-md:flex-1 md:w-[240px]"
        />
      )}
      <Button className="md:hidden" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <SlidersHorizontal className="size-3.5" />
        {folded > 0 ? t('sessions.filterCount', { count: folded }) : t('sessions.filter')}
      </Button>
      <div id={id} className={clsx('flex flex-wrap items-center gap-2 md:contents max-md:w-full', !open && 'max-md:hidden')}>
        <Segmented
          label={t('sessions.status')}
          options={statuses}
          value={params.status ?? 'all'}
          onChange={(status) => set({ status: status === 'all' ? null : status })}
        />
        <DateRange zone={zone} from={params.from} to={params.to} reversed={list.reversed} onChange={set} />
        <SessionsOrder sort={list.sort} offers={list.offers} onSort={list.onSort} className="md:hidden" />
        <RefreshChoice choice={params.refresh} onChoice={(refresh) => set({ refresh })} className="md:hidden" />
        {list.filtered && (
          <Button
            variant="quiet"
            onClick={({ currentTarget }) => {
              // It goes with the filters: the focus stays beside where it was.
              currentTarget.closest('search')?.querySelector<HTMLElement>('input, button')?.focus();
              list.clear();
            }}
          >
            {t('sessions.clearFilters')}
          </Button>
        )}
      </div>
    </search>
  );
}
