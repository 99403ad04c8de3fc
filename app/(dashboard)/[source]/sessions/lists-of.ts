import type { SessionsParams } from '@/lib/queries/sessions';

/** What the address of the list of sessions asks for. */
interface Asked extends Pick<SessionsParams, 'sort' | 'order' | 'page'> {
  perPage: string;
  search: string;
  status: 'live' | 'ended' | null;
  from: string | null;
  to: string | null;
}

const liveRows = 50;

/**
 * The lists that a page of sessions is made of. Without a status filter it is two: the live sessions in a group of
 * their own, and the ended ones, which are paged. With days the wrong way round nothing is asked for.
 */
export function listsOf({ page, perPage, sort, order, search, status, from, to }: Asked) {
  const filters = { sort, order, search, from, to };
  return {
    sessions: { ...filters, page, perPage: Number(perPage), status: status ?? 'ended' },
    live: status === null ? { ...filters, page: 1, perPage: liveRows, status: 'live' as const } : null,
    reversed: from !== null && to !== null && from >= to,
  };
}
