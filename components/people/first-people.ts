import type { QueryClient } from '@tanstack/react-query';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { participantsQuery } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { curveQuery } from '@/lib/queries/timeline';
import { peopleParams } from './people-params';

interface Shown {
  place: SessionPlace;
  session: Pick<SessionAnswer, 'status'> & { summary: Pick<SessionAnswer['summary'], 'neverCame'> };
  params: SessionParams;
  /** Whether people are listed, and whether there is a curve. */
  listed: boolean;
  curve: boolean;
}

/**
 * Reads what the people of a session are drawn from first: the curve, and the page of rows that the address asks for.
 * The whole list is left to the browser, which reads it as it comes into view.
 */
export async function firstPeople(client: QueryClient, { place, session, params, listed, curve }: Shown): Promise<void> {
  const { rooms, counted, window, page, perPage } = params;
  const people = peopleParams(params, session);
  await Promise.all([
    curve && client.prefetchQuery(curveQuery(place, { rooms, counted, window, zoom: null })),
    listed && perPage !== 'all' && client.prefetchQuery(participantsQuery(place, { ...people, page, perPage: Number(perPage) })),
  ]);
}
