import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SessionsAnswer } from '@/lib/domain/answers/session-answer';
import type { SessionSort } from '@/lib/domain/lists/session-sorts';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';

export interface SessionsParams {
  page?: number;
  perPage?: number;
  sort?: SessionSort;
  order?: 'asc' | 'desc';
  search?: string | null;
  status?: 'live' | 'ended' | null;
  /** ISO instants: sessions that started in `[from, to)`. */
  from?: string | null;
  to?: string | null;
  meetingId?: string;
}

/** One page of a source's sessions; the page before stays on the screen while the next is read. */
export function sessionsQuery(source: string, params: SessionsParams) {
  return queryOptions({
    queryKey: ['sessions', source, params],
    queryFn: ({ signal }) => fetchJson<SessionsAnswer>(withQuery(paths.api.sessions(source), { ...params }), signal),
    placeholderData: keepPreviousData,
    // Whoever comes back from a session has just had it counted. Our server keeps the list, so that this costs no call.
    staleTime: 0,
  });
}
