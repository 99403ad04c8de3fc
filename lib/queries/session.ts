import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Freshness, SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { WindowKind } from '@/lib/domain/counting/attendance-window';
import { withQuery } from './fetch-json';
import type { SessionPlace } from './session-place';

/**
 * How a session is counted: which rooms, whether recorders and excluded roles are people, and by which window people
 * are judged.
 */
export interface CountParams {
  rooms: 'all' | 'main';
  counted: 'people' | 'all';
  window: WindowKind;
}

/** When the server says it makes sense to ask again, for `refetchInterval`; `false` once nothing will change. */
export function refreshInterval(freshness: Freshness | undefined): number | false {
  return freshness?.refreshMs ?? false;
}

/** A session with its figures; asks again by itself as long as it can change and somebody looks. */
export function sessionQuery(place: SessionPlace, params: CountParams) {
  return queryOptions({
    queryKey: ['session', ...place.key, params],
    queryFn: (asked) => place.read<SessionAnswer>(asked, withQuery(place.session, { ...params })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => refreshInterval(query.state.data?.freshness),
  });
}
