import type { SessionParams } from '@/components/session/use-session-address';
import { participantsQuery } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { peopleParams } from './people-params';

const staleTime = 60_000;

/**
 * Which people the table lists that a person's page was opened from. Who never came has no page, so they are left out.
 */
export function neighbourParams(params: SessionParams, status: 'live' | 'ended') {
  return peopleParams(params, { status, summary: { neverCame: null } });
}

/**
 * The page of the table that a person stands on, or another of its pages, as the people beside them are found in it.
 */
export function neighboursQuery(place: SessionPlace, params: SessionParams, status: 'live' | 'ended', page = params.page) {
  const perPage = params.perPage === 'all' ? 200 : Number(params.perPage);
  return {
    ...participantsQuery(place, { ...neighbourParams(params, status), page, perPage }),
    placeholderData: undefined,
    refetchInterval: false as const,
    staleTime,
  };
}
