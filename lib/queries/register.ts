import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RegisterPageAnswer } from '@/lib/domain/answers/register-answer';
import type { Verdict } from '@/lib/domain/person';
import { withQuery } from './fetch-json';
import { refreshInterval } from './session';
import type { SessionPlace } from './session-place';

/** Which people of a list without times. */
export interface RegisterParams {
  search: string;
  verdict: Verdict | null;
  neverCame: 'with' | 'only' | null;
}

/** A page of a list without times; the page before stays on the screen while the next is read. */
export function registerQuery(place: SessionPlace, params: RegisterParams & { page: number; perPage: number }) {
  return queryOptions({
    queryKey: ['register', ...place.key, params],
    queryFn: (asked) => place.read<RegisterPageAnswer>(asked, withQuery(place.participants, { ...params })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => refreshInterval(query.state.data?.freshness),
  });
}
