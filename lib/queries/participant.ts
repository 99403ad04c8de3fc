import { queryOptions } from '@tanstack/react-query';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';
import { type CountParams, refreshInterval } from './session';

export interface ParticipantKey extends CountParams {
  source: string;
  sessionId: string;
  participantId: string;
}

const partRefreshMs = 30_000;

function address({ source, sessionId, participantId, rooms, counted }: ParticipantKey, values: Record<string, string>): string {
  return withQuery(paths.api.participant(source, sessionId, participantId), { rooms, counted, ...values });
}

/** One person of a session with their connections and events; asked again while the session is live. */
export function participantQuery(key: ParticipantKey) {
  return queryOptions({
    queryKey: ['participant', key],
    queryFn: ({ signal }) => fetchJson<ParticipantAnswer>(address(key, { include_peer_events: 'true' }), signal),
    placeholderData: (previous, previousQuery) => (samePerson(previousQuery?.queryKey[1], key) ? previous : undefined),
    refetchInterval: ({ state }) => refreshInterval(state.data?.freshness),
  });
}

/** One part of the reports of all of a person's connections. Each part is a query of its own, so switching one on reads nothing else again. */
export function reportPartQuery(key: ParticipantKey, filter: ReportFilter) {
  return queryOptions({
    queryKey: ['participant', key, filter],
    queryFn: ({ signal }) => fetchJson<ParticipantAnswer>(address(key, { filters: filter }), signal),
    refetchInterval: ({ state }) => (state.data?.freshness.state === 'live' ? partRefreshMs : false),
  });
}

function samePerson(previous: unknown, key: ParticipantKey): boolean {
  const known: Partial<ParticipantKey> = typeof previous === 'object' && previous !== null ? previous : {};
  return known.source === key.source && known.sessionId === key.sessionId && known.participantId === key.participantId;
}
