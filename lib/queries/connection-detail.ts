import { queryOptions } from '@tanstack/react-query';
import type { ConnectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import type { CountParams } from './session';

/**
 * A connection of a person of a session; `rooms` and `counted` as the page has them, since ids of rows without one
 * depend on them.
 */
export interface ConnectionKey extends Pick<CountParams, 'rooms' | 'counted'> {
  source: string;
  sessionId: string;
  participantId: string;
  connectionId: string;
}

/**
 * What the provider itself tells of a connection now. Each answer costs a call of the account, so it is asked for by
 * `refetch` alone and never again by itself.
 */
export function connectionDetailQuery({ source, sessionId, participantId, connectionId, rooms, counted }: ConnectionKey) {
  const path = paths.api.connectionDetail(source, sessionId, participantId, connectionId);
  return queryOptions({
    queryKey: ['connection-detail', path, rooms, counted],
    queryFn: ({ signal }) => fetchJson<ConnectionDetailAnswer>(withQuery(path, { rooms, counted }), signal),
    enabled: false,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
