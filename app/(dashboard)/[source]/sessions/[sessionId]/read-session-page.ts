import 'server-only';
import type { FirstAnswer } from '@/app/first-answers';
import { memberAnswers } from '@/app/member-answers';
import { readHere } from '@/app/read-here';
import { firstPeople } from '@/components/people/first-people';
import { sessionSearchParams } from '@/components/session/session-search-params';
import { type PageSearch, readAddress } from '@/lib/address/address';
import { sessionQuery } from '@/lib/queries/session';
import { sourcePlace } from '@/lib/queries/session-place';

/** What the page of a session begins with, read as its member who asks with `given`. */
export async function readSessionPage(
  ids: { source: string; sessionId: string },
  given: Headers,
  search: Promise<PageSearch>,
): Promise<FirstAnswer[]> {
  const params = readAddress(sessionSearchParams, await search);
  const { rooms, counted, window } = params;
  const asked = sourcePlace(ids.source, ids.sessionId);
  const read = readHere(given, {
    [asked.session]: { path: '/api/sources/{source}/sessions/{sessionId}', params: ids },
    [asked.participants]: { path: '/api/sources/{source}/sessions/{sessionId}/participants', params: ids },
    [asked.timeline]: { path: '/api/sources/{source}/sessions/{sessionId}/timeline', params: ids },
  });
  const place = { ...asked, read };
  return memberAnswers(given, async (client) => {
    const answer = await client.fetchQuery(sessionQuery(place, { rooms, counted, window }));
    await firstPeople(client, { place, session: answer, params, listed: true, curve: true });
  });
}
