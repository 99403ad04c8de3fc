import { isCountedSort } from '@/lib/domain/lists/session-sorts';
import type { SessionsParams } from '@/lib/queries/sessions';

/** What the address of the list of sessions asks for. */
interface Asked extends Required<Pick<SessionsParams, 'sort' | 'order' | 'page'>> {
  perPage: string;
  search: string;
  status: 'live' | 'ended' | null;
  from: string | null;
  to: string | null;
}

const liveRows = 50;
const newestFirst = { sort: 'startedAt', order: 'desc' } as const;

/**
 * The lists that a page of sessions is made of. Without a status filter it is two: the live sessions in a group of
 * their own, and the ended ones, which are paged. What goes on is not counted yet: by figures only ended sessions are
 * sorted. With days the wrong way round nothing is asked for.
 */
export function listsOf({ page, perPage, sort, order, search, status, from, to }: Asked) {
  const filters = { search, from, to };
  const asked = { sort, order };
  const ofLive = isCountedSort(sort) ? newestFirst : asked;
  return {
    sessions: { ...filters, ...(status === 'live' ? ofLive : asked), page, perPage: Number(perPage), status: status ?? 'ended' },
    live: status === null ? { ...filters, ...ofLive, page: 1, perPage: liveRows, status: 'live' as const } : null,
    reversed: from !== null && to !== null && from >= to,
  };
}
