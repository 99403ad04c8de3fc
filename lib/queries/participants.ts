import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { fetchJson, withQuery } from './fetch-json';
import { type CountParams, refreshInterval } from './session';
import type { SessionPlace } from './session-place';

/** Which people, in which order: the same words in the address, in our API and for the lanes of the timeline. */
export interface PeopleParams extends CountParams {
  sort: 'name' | 'joinedAt' | 'leftAt' | 'duration' | 'attendance' | 'joins' | 'role';
  order: 'asc' | 'desc';
  view: 'people' | 'connections';
  search: string;
  verdict: 'present' | 'partial' | 'absent' | null;
  role: string | null;
  /** Two ISO instants by comma. */
  present: string | null;
}

/** One page of a session's people; the page before stays on the screen while the next is read. */
export function participantsQuery(place: SessionPlace, params: PeopleParams & { page: number; perPage: number }) {
  return queryOptions({
    queryKey: ['participants', ...place.key, params],
    queryFn: ({ signal }) => fetchJson<ParticipantsAnswer>(withQuery(place.participants, { ...params }), signal, place.headers),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => refreshInterval(query.state.data?.freshness),
  });
}

/** Rows of one block of the whole list. */
export const blockSize = 200;

/** A block of the whole list, from 0. It keeps no other block's rows in its place, and is given up when nobody looks at it any more. */
export function blockQuery(place: SessionPlace, params: PeopleParams, block: number) {
  return queryOptions({
    ...participantsQuery(place, { ...params, page: block + 1, perPage: blockSize }),
    placeholderData: undefined,
  });
}
