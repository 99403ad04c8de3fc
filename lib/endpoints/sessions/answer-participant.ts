import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import { findPerson } from '@/lib/domain/lists/list-people';
import type { Run } from '@/lib/endpoints/endpoint';
import { notFound } from '@/lib/request-error';
import { describeQuality } from '@/lib/sessions/describe-quality';
import { readKeptParts } from '@/lib/sessions/parts/kept-parts';
import { readPersonReports } from '@/lib/sessions/peer-reports';
import { readWholeCounted } from '@/lib/sessions/read-session';
import type { getParticipant } from './participant';

export const answerParticipant: Run<typeof getParticipant> = async ({ params, query: asked }) => {
  const { provider, sessionId, participantId } = params;
  const { filters, include_peer_events: withEvents, events_page: page, include_kept: withKept, ...query } = asked;
  const { record, counted, freshness } = await readWholeCounted(provider, sessionId, query);
  const { count } = counted;
  const person = findPerson(count, participantId);
  if (person === null) throw notFound('not_found', 'Nobody in this session has this id.');
  const reports = filters && (await readPersonReports({ provider, sessionId, live: count.live, filters }, person));
  const session = { origin: provider.origin, sessionId, connections: record.connections };
  const described = reports && (await describeQuality(session, count, person, reports));
  const kept = withKept ? await readKeptParts(provider, session, count, person) : undefined;
  return toParticipantAnswer({
    session: record.session,
    count,
    person,
    freshness,
    eventsPage: withEvents ? page : null,
    kept,
    ...described,
  });
};
