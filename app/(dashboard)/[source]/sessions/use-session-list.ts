'use client';

import { useQuery } from '@tanstack/react-query';
import type { Sort } from '@/components/table/sort';
import { useAddress } from '@/lib/address/use-address';
import { sessionsQuery } from '@/lib/queries/sessions';
import { listsOf } from './lists-of';
import { sessionsSearchParams } from './search-params';

/** The list as the address asks for it. */
export function useSessionList(source: string) {
  const [params, setParams] = useAddress(sessionsSearchParams);
  const { sort, order, search, status, from, to, refresh } = params;
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
    sort: { column: sort, order } satisfies Sort,
    onSort: (next: Sort) => set({ sort: next.column === 'minutes' ? 'minutes' : 'startedAt', order: next.order }),
    refetch: () => {
      if (reversed) return;
      void sessions.refetch();
      if (grouped) void live.refetch();
    },
  };
}

export type SessionList = ReturnType<typeof useSessionList>;
