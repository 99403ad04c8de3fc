'use client';

import { useQuery } from '@tanstack/react-query';
import type { OfferedOrders } from '@/app/(dashboard)/[source]/sessions-order';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import type { Sort } from '@/components/table/sort';
import { useAddress } from '@/lib/address/use-address';
import { type SessionSort, sessionSorts } from '@/lib/domain/lists/session-sorts';
import { sessionsQuery } from '@/lib/queries/sessions';
import { listsOf } from './lists-of';
import { sessionsSearchParams } from './search-params';

const sortOf = ({ sort, order }: { sort: SessionSort; order: Sort['order'] }): Sort => ({ column: sort, order });

/** The list as the address asks for it. */
export function useSessionList(source: string) {
  const [params, setParams] = useAddress(sessionsSearchParams);
  const { search, status, from, to, refresh } = params;
  const asked = listsOf(params);
  const { reversed } = asked;
  const refetchInterval = refresh === 'off' ? false : Number(refresh) * 1000;
  const grouped = asked.live !== null;

  const sessions = useQuery({ ...sessionsQuery(source, asked.sessions), refetchInterval, enabled: !reversed });
  const live = useQuery({ ...sessionsQuery(source, asked.live ?? { status: 'live' }), refetchInterval, enabled: grouped && !reversed });

  const counted = grouped ? live.data?.total : 0;
  const total = reversed || sessions.data?.total == null || counted == null ? null : sessions.data.total + counted;

  /**
   * Changes the address; a change of anything but the page goes back to page 1. Typing replaces, all else can be gone
   * back from.
   */
  function set(change: Partial<typeof params>) {
    const typing = 'search' in change;
    const keepsPage = 'page' in change || 'refresh' in change;
    setParams(keepsPage ? change : { ...change, page: 1 }, typing ? 'replace' : 'push');
  }

  return {
    params,
    set,
    sessions,
    live,
    grouped,
    /** The days are the wrong way round, so nothing is asked for. */
    reversed,
    total,
    filtered: search !== '' || from !== null || to !== null || status !== null,
    clear: () => set({ search: '', from: null, to: null, status: null }),
    sort: sortOf(asked.sessions),
    /** The order of the live ones, which is another where the ended ones are sorted by what was counted. */
    liveSort: sortOf(asked.live ?? asked.sessions),
    onSort: ({ column, order: next }: Sort) => set({ sort: sessionSorts.find((known) => known === column) ?? 'startedAt', order: next }),
    /** What goes on has no figures to be sorted by. */
    offers: { listed: useSource(source)?.can.sort === true, counted: status !== 'live' } satisfies OfferedOrders,
    refetch: () => {
      if (reversed) return;
      void sessions.refetch();
      if (grouped) void live.refetch();
    },
  };
}

export type SessionList = ReturnType<typeof useSessionList>;
