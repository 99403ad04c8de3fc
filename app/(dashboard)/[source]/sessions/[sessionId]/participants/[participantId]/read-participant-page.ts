import 'server-only';
import { createLoader, type SearchParams } from 'nuqs/server';
import { type FirstAnswer, firstAnswers, maxMemberWaitMs, withoutRefusals } from '@/app/first-answers';
import { isDocument, readHere } from '@/app/read-here';
import { participantSearchParams } from '@/components/participant/participant-search-params';
import { participantQuery } from '@/lib/queries/participant';
import { sourcePlace } from '@/lib/queries/session-place';

const loadParams = createLoader(participantSearchParams);

/** What the page of a participant begins with, read as its member who asks with `given`. */
export async function readParticipantPage(
  ids: { source: string; sessionId: string; participantId: string },
  given: Headers,
  search: Promise<SearchParams>,
): Promise<FirstAnswer[]> {
  if (!isDocument(given)) return [];
  const { rooms, counted, window } = await loadParams(search);
  const { source, sessionId, participantId } = ids;
  const asked = sourcePlace(source, sessionId);
  const path = '/api/sources/{source}/sessions/{sessionId}/participants/{participantId}';
  const read = readHere(given, { [asked.participant(participantId)]: { path, params: ids } });
  const key = { place: { ...asked, read }, participantId, rooms, counted, window };
  return withoutRefusals(await firstAnswers((client) => client.prefetchQuery(participantQuery(key, { kept: true })), maxMemberWaitMs));
}
