import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import { type CountParams, refreshInterval } from './session';

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
export function participantsQuery(source: string, sessionId: string, params: PeopleParams & { page: number; perPage: number }) {
  return queryOptions({
    queryKey: ['participants', source, sessionId, params],
    queryFn: ({ signal }) => fetchJson<ParticipantsAnswer>(withQuery(paths.api.participants(source, sessionId), { ...params }), signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => refreshInterval(query.state.data?.freshness),
  });
}

/** Rows of one block of the whole list. */
export const blockSize = 200;

/** A block of the whole list, from 0. It keeps no other block's rows in its place, and is given up when nobody looks at it any more. */
export function blockQuery(source: string, sessionId: string, params: PeopleParams, block: number) {
  return queryOptions({
    ...participantsQuery(source, sessionId, { ...params, page: block + 1, perPage: blockSize }),
    placeholderData: undefined,
  });
}
