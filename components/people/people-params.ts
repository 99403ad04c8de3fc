import { writeInstants } from '@/components/presence/span-text';
import type { SortState } from '@/components/session/participant-sort';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { PeopleParams } from '@/lib/queries/participants';

/** What of a session decides which people its table lists. */
type Listed = Pick<SessionAnswer, 'status'> & { summary: Pick<SessionAnswer['summary'], 'neverCame'> };

/**
 * The order of the table: the one that was chosen, else by the time of joining, the newest on top while the session is
 * live.
 */
export function sortOf({ sort, order }: Pick<SessionParams, 'sort' | 'order'>, live: boolean): SortState {
  return { by: sort ?? 'joinedAt', order: order ?? (sort === null && live ? 'desc' : 'asc') };
}

/** Invitees who never came stand among the people, unless the filters ask for what they have not. */
function neverCameOf(params: SessionParams, { summary }: Listed): PeopleParams['neverCame'] {
  if (params.neverCame === 'only') return 'only';
  const isNarrowed =
    params.view === 'connections' || params.verdict !== null || params.state !== null || params.flag !== null || params.outside !== null;
  return (summary.neverCame ?? 0) > 0 && !isNarrowed ? 'with' : null;
}

/** Which people of a session are listed, and in which order, for what the address asks. */
export function peopleParams(params: SessionParams, session: Listed): PeopleParams {
  const { search, verdict, role, flag, outside, state, view, rooms, counted, window, present, answer } = params;
  const { by: sort, order } = sortOf(params, session.status === 'live');
  return {
    sort: present === null && sort === 'presentInRangeMs' ? 'duration' : sort,
    order,
    search,
    verdict,
    role,
    flag,
    outside,
    state,
    view,
    rooms,
    counted,
    window,
    present: present && writeInstants(present),
    answer: present && answer,
    neverCame: neverCameOf(params, session),
  };
}
