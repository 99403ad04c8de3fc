import 'server-only';
import type { FirstAnswer } from '@/app/first-answers';
import { memberAnswers } from '@/app/member-answers';
import { readHere } from '@/app/read-here';
import { participantSearchParams } from '@/components/participant/participant-search-params';
import { neighboursQuery } from '@/components/people/neighbours-query';
import { sessionSearchParams } from '@/components/session/session-search-params';
import { type PageSearch, readAddress } from '@/lib/address/address';
import { participantQuery } from '@/lib/queries/participant';
import { sourcePlace } from '@/lib/queries/session-place';

const parameters = { ...sessionSearchParams, ...participantSearchParams };

/** What the page of a participant begins with, read as its member who asks with `given`. */
export async function readParticipantPage(
  ids: { source: string; sessionId: string; participantId: string },
  given: Headers,
  search: Promise<PageSearch>,
): Promise<FirstAnswer[]> {
  const params = readAddress(parameters, await search);
  const { rooms, counted, window } = params;
  const { source, sessionId, participantId } = ids;
  const asked = sourcePlace(source, sessionId);
  const path = '/api/sources/{source}/sessions/{sessionId}/participants';
  const read = readHere(given, {
    [asked.participant(participantId)]: { path: `${path}/{participantId}`, params: ids },
    [asked.participants]: { path, params: ids },
  });
  const place = { ...asked, read };
  return memberAnswers(given, async (client) => {
    const answer = await client.fetchQuery(participantQuery({ place, participantId, rooms, counted, window }, { kept: true }));
    // Who stands before and after, where the table they are in is read in pages.
    if (params.perPage !== 'all') await client.prefetchQuery(neighboursQuery(place, params, answer.session.status));
  });
}
