'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import type { Sort } from '@/components/table/sort';
import { sessionsQuery } from '@/lib/queries/sessions';
import { sessionsSearchParams } from './search-params';

const liveRows = 50;

/**
 * The list as the address asks for it. Without a status filter it is two: the live sessions in a group of their own,
 * and the ended ones, which are paged.
 */
export function useSessionList(source: string) {
  const [params, setParams] = useQueryStates(sessionsSearchParams, { history: 'push' });
  const { page, perPage, sort, order, search, status, from, to, refresh } = params;
  const filters = { sort, order, search, from, to };
  const refetchInterval = refresh === 'off' ? false : Number(refresh) * 1000;
  const grouped = status === null;
  const reversed = from !== null && to !== null && from >= to;

  const sessions = useQuery({
    ...sessionsQuery(source, { ...filters, page, perPage: Number(perPage), status: status ?? 'ended' }),
    refetchInterval,
    enabled: !reversed,
  });
  const live = useQuery({
    ...sessionsQuery(source, { ...filters, page: 1, perPage: liveRows, status: 'live' }),
    refetchInterval,
    enabled: grouped && !reversed,
  });

  const counted = grouped ? live.data?.total : 0;
  const total = reversed || sessions.data?.total == null || counted == null ? null : sessions.data.total + counted;

  /**
   * Changes the address; a change of anything but the page goes back to page 1. Typing replaces, all else can be gone
   * back from.
   */
  function set(change: Partial<typeof params>) {
    const typing = 'search' in change;
    const keepsPage = 'page' in change || 'refresh' in change;
    void setParams(keepsPage ? change : { ...change, page: 1 }, { history: typing ? 'replace' : 'push' });
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
