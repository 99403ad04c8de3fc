import { requireReader } from '@/lib/access/access';
import { type ParticipantParams, requestedParticipant } from '@/lib/access/requested';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import { findPerson } from '@/lib/domain/list-people';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { memberParticipantQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { notFound } from '@/lib/request-error';
import { readKeptParts } from '@/lib/sessions/parts/kept-parts';
import { readPersonReports } from '@/lib/sessions/peer-reports';
import { readWholeCounted } from '@/lib/sessions/read-session';
import { tellQuality } from '@/lib/sessions/tell-quality';

export const GET = handler<ParticipantParams>(async (request, params) => {
  await requireReader(request);
  const { provider, sessionId, participantId } = await requestedParticipant(params);
  const { filters, include_peer_events: withEvents, include_kept: withKept, ...query } = parseQuery(request, memberParticipantQuery);
  const { record, counted, freshness } = await readWholeCounted(provider, sessionId, query);
  const { count } = counted;
  const person = findPerson(count, participantId);
  if (person === null) throw notFound('not_found', 'Nobody in this session has this id.');
  const reports = filters && (await readPersonReports({ provider, sessionId, live: count.live, filters }, person));
  const session = { origin: provider.origin, sessionId, connections: record.connections };
  const told = reports && (await tellQuality(session, count, person, reports));
  const kept = withKept ? await readKeptParts(provider, session, count, person) : undefined;
  return ok(toParticipantAnswer({ session: record.session, count, person, freshness, withEvents, kept, ...told }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
