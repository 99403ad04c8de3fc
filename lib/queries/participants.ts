import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { Flag } from '@/lib/domain/flag';
import type { ListQuery, RowState } from '@/lib/domain/lists/list-people';
import type { Verdict } from '@/lib/domain/person';
import type { RangeAnswer } from '@/lib/domain/range-answer';
import { withQuery } from './fetch-json';
import { type CountParams, refreshInterval } from './session';
import type { SessionPlace } from './session-place';

/** Which people, in which order: the same words in the address, in our API and for the lanes of the timeline. */
export interface PeopleParams extends CountParams {
  sort: ListQuery['sort'];
  order: 'asc' | 'desc';
  view: 'people' | 'connections';
  search: string;
  verdict: Verdict | null;
  role: string | null;
  flag: Flag | null;
  /** Only who was there outside the attendance window. */
  outside: 'true' | null;
  state: RowState | null;
  /** Two ISO instants by comma. */
  present: string | null;
  answer: RangeAnswer | null;
  neverCame: 'with' | 'only' | null;
}

/** One page of a session's people; the page before stays on the screen while the next is read. */
export function participantsQuery(place: SessionPlace, params: PeopleParams & { page: number; perPage: number }) {
  return queryOptions({
    queryKey: ['participants', ...place.key, params],
    queryFn: (asked) => place.read<ParticipantsAnswer>(asked, withQuery(place.participants, { ...params })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => refreshInterval(query.state.data?.freshness),
  });
}

/** Rows of one block of the whole list. */
export const blockSize = 200;

/**
 * A block of the whole list, from 0. It keeps no other block's rows in its place, and is given up when nobody looks at
 * it any more.
 */
export function blockQuery(place: SessionPlace, params: PeopleParams, block: number) {
  return queryOptions({
    ...participantsQuery(place, { ...params, page: block + 1, perPage: blockSize }),
    placeholderData: undefined,
  });
}
