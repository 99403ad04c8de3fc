import { queryOptions } from '@tanstack/react-query';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Asked } from './fetch-again';
import { withQuery } from './fetch-json';
import { type CountParams, refreshInterval } from './session';
import type { SessionPlace } from './session-place';

export interface ParticipantKey extends CountParams {
  place: SessionPlace;
  participantId: string;
}

/** An open part of a session that goes on is read again so often. */
export const partRefreshMs = 30_000;

function ask({ place, participantId, rooms, counted, window }: ParticipantKey, values: Record<string, string>, asked: Asked) {
  return place.read<ParticipantAnswer>(asked, withQuery(place.participant(participantId), { rooms, counted, window, ...values }));
}

const personKey = ({ place, participantId }: ParticipantKey) => ['participant', ...place.key, participantId];

/**
 * One person of a session with their connections and events; asked again while the session is live. `kept`: with what
 * is kept of their reports, for members.
 */
export function participantQuery(key: ParticipantKey, { kept = false } = {}) {
  return queryOptions({
    queryKey: [...personKey(key), key.rooms, key.counted, key.window],
    queryFn: (asked) => ask(key, { include_peer_events: 'true', ...(kept ? { include_kept: 'true' } : {}) }, asked),
    placeholderData: (previous, previousQuery) => (samePerson(previousQuery?.queryKey, key) ? previous : undefined),
    refetchInterval: ({ state }) => refreshInterval(state.data?.freshness),
  });
}

/** A further page of a person's events, from 2; the first comes with `participantQuery`. */
export function eventsPageQuery(key: ParticipantKey, page: number) {
  return queryOptions({
    queryKey: [...personKey(key), key.rooms, key.counted, key.window, 'events', page],
    queryFn: (asked) => ask(key, { include_peer_events: 'true', events_page: String(page) }, asked),
    refetchInterval: ({ state }) => refreshInterval(state.data?.freshness),
  });
}

/**
 * One part of the reports of all of a person's connections. Each part is a query of its own, so switching one on reads
 * nothing else again.
 */
export function reportPartQuery(key: ParticipantKey, filter: ReportFilter) {
  return queryOptions({
    queryKey: [...personKey(key), key.rooms, key.counted, key.window, filter],
    queryFn: (asked) => ask(key, { filters: filter }, asked),
    refetchInterval: ({ state }) => (state.data?.freshness.state === 'live' ? partRefreshMs : false),
  });
}

function samePerson(previous: readonly unknown[] | undefined, key: ParticipantKey): boolean {
  return personKey(key).every((part, index) => previous?.[index] === part);
}
