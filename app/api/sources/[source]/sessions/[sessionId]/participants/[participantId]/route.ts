import { requireReader } from '@/lib/access/access';
import { type ParticipantParams, requestedParticipant } from '@/lib/access/requested';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import { findPerson } from '@/lib/domain/list-people';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { participantQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { notFound } from '@/lib/http/request-error';
import { ok } from '@/lib/http/responses';
import { readPersonReports } from '@/lib/sessions/peer-reports';
import { readWholeCounted } from '@/lib/sessions/read-session';
import { tellQuality } from '@/lib/sessions/tell-quality';

export const GET = handler<ParticipantParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId, participantId } = await requestedParticipant(params);
  const { filters, include_peer_events: withEvents, ...query } = parseQuery(request, participantQuery);
  const { record, counted, freshness } = await readWholeCounted(provider, sessionId, query);
  const { count } = counted;
  const person = findPerson(count, participantId);
  if (person === null) throw notFound('not_found', 'Nobody in this session has this id.');
  const reports = filters && (await readPersonReports({ provider, sessionId, live: count.live, filters }, person));
  const kept = { origin: provider.origin, sessionId, connections: record.connections };
  const told = reports && (await tellQuality(kept, count, person, reports));
  return ok(toParticipantAnswer({ session: record.session, count, person, freshness, withEvents, ...told }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
