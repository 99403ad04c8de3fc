import { queryOptions } from '@tanstack/react-query';
import type { SessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import { refreshInterval } from './session';

const maxShown = 200;

/** The people who were invited to a session's meeting and never came: the first 200 and how many there are. */
export function neverCameQuery(source: string, sessionId: string) {
  return queryOptions({
    queryKey: ['session-invitees', source, sessionId],
    queryFn: ({ signal }) =>
      fetchJson<SessionInviteesAnswer>(
        withQuery(paths.api.sessionInvitees(source, sessionId), { came: 'false', perPage: maxShown }),
        signal,
      ),
    refetchInterval: (query) => refreshInterval(query.state.data?.freshness),
  });
}
