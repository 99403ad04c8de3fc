import { readAsRecipient } from '@/lib/access/read-as-recipient';
import { noReport, recipientRoute } from '@/lib/access/recipient';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import { participantQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { publicSession } from '@/lib/reports/public-session';
import { readPublicParts } from '@/lib/reports/read-public-parts';

interface Params {
  reportId: string;
  participantId: string;
}

export const GET = recipientRoute<Params>(async (request, report, { participantId }) => {
  if (!report.include.detail) throw noReport();
  const { query, reading } = await readAsRecipient(request, report, participantQuery);
  const { counted, freshness, record, rules } = reading;
  const person = counted.count.people.find(({ id }) => id === participantId);
  const original = reading.original(participantId);
  if (person === undefined || original === null) throw noReport();
  const { filters, include_peer_events: withEvents } = query;
  const told = filters && (await readPublicParts(report, { record, count: counted.count, person: original }, filters));
  const session = publicSession(record.session, rules);
  return ok(toParticipantAnswer({ session, count: counted.count, person, freshness, withEvents, ...told }));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
