import { FiguresLine } from '@/app/(dashboard)/[source]/figures-line';
import { SortedOfKnown } from '@/app/(dashboard)/[source]/known-sessions';
import { ListPager } from '@/app/(dashboard)/[source]/list-pager';
import { searchesWhole } from '@/app/(dashboard)/[source]/search-words';
import { SessionsOrder } from '@/app/(dashboard)/[source]/sessions-order';
import { SessionsTable } from '@/app/(dashboard)/[source]/sessions-table';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { TableSkeleton } from '@/components/table/table-skeleton';
import { ShapeMark } from '@/components/ui/shape-mark';
import { useWords } from '@/lib/messages/use-words';
import { groupSessions } from './group-sessions';
import { NoSessions } from './no-sessions';
import type { SessionList } from './use-session-list';

interface Props {
  list: SessionList;
  zone: string | null;
  source: string;
}

const widths = [
  'grow',
  'w-[236px] max-lg:hidden',
  'w-[84px] max-lg:hidden',
  'w-[68px] max-lg:hidden',
  'w-[80px] max-lg:hidden',
  'w-[120px] max-xl:hidden',
  'w-[100px]',
];

/** Live sessions on top, then the rest, paged; or why there is nothing to show. */
export function SessionsGroups({ list, zone, source }: Props) {
  const { t, count } = useWords();
  const about = useSource(source);
  const { sessions, live, grouped, params } = list;

  if (list.reversed) return <NoSessions list={list} wholeNames={false} />;
  if (sessions.error && !sessions.data) {
    return <Failure title={t('sessions.failed')} error={sessions.error} onRetry={list.refetch} retrying={sessions.isFetching} />;
  }
  if (zone === null || !sessions.data || (grouped && live.isPending)) {
    return (
      <Loading label={t('sessions.reading')}>
        <TableSkeleton widths={widths} />
      </Loading>
    );
  }

  const onFirstPage = params.page === 1;
  const listedLive = (grouped && onFirstPage && live.data?.items) || [];
  const { live: liveItems, ended: items } = groupSessions(listedLive, sessions.data.items);
  // Where the ended ones could not be asked for either, the reason stands above already.
  const liveError = grouped && !live.data && !sessions.error && !sessions.data.stale ? live.error : null;
  if (items.length === 0 && liveItems.length === 0 && (!liveError || !onFirstPage))
    return <NoSessions list={list} wholeNames={searchesWhole(about)} />;

  // What was live when it was last listed may be over by now.
  const liveThen = live.data?.stale === true || live.isError;
  const { onSort, offers } = list;
  const shared = { source, zone, dimmed: sessions.isPlaceholderData };
  const sortsLive = about?.can.sort ? onSort : undefined;
  return (
    <>
      <FiguresLine rows={[...liveItems, ...items]} order={<SessionsOrder sort={list.sort} offers={offers} onSort={onSort} />} />
      {liveError && (
        <div className="mb-6">
          <Failure title={t('sessions.liveFailed')} error={liveError} onRetry={live.refetch} retrying={live.isFetching} />
        </div>
      )}
      {liveItems.length > 0 && (
        <section aria-labelledby="live-sessions" className="mb-6">
          <h2 id="live-sessions" className="flex items-center gap-1.5 pb-1">
            <ShapeMark shape="disc" className={liveThen ? 'text-muted' : 'text-live'} />{' '}
            {liveThen ? t('sessions.liveThen') : t('sessions.liveNow')}
            <span className="font-normal text-muted">
              {count((live.data?.total ?? listedLive.length) - (listedLive.length - liveItems.length))}
            </span>
          </h2>
          <SessionsTable
            {...shared}
            unsaid={liveThen ? 'liveThen' : 'live'}
            sorting={{ sort: list.liveSort, onSort: sortsLive }}
            caption={t('sessions.liveSessions')}
            rows={liveItems}
            dimmed={live.isPlaceholderData}
          />
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="sessions">
          <h2 id="sessions" className={liveItems.length > 0 ? 'pb-1' : 'sr-only'}>
            {params.status === 'live' ? t('sessions.live') : t('sessions.ended')}
          </h2>
          <SortedOfKnown answer={sessions.data} sort={params.sort} />
          <SessionsTable
            {...shared}
            unsaid={params.status ?? 'ended'}
            sorting={{ sort: list.sort, onSort, offers }}
            caption={t('shell.sessions')}
            rows={items}
          />
          <ListPager
            label={t('shell.sessions')}
            noun={grouped ? t('sessions.ofEnded') : undefined}
            answer={sessions.data}
            page={params.page}
            perPage={params.perPage}
            onPage={(page) => list.set({ page })}
            onPageSize={(perPage) => list.set({ perPage })}
          />
        </section>
      )}
    </>
  );
}
