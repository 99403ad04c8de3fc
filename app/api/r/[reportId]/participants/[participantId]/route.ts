import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { noReport, recipientRoute } from '@/lib/access/recipient';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import { participantQuery } from '@/lib/http/query-schemas';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { publicTimedRow } from '@/lib/reports/public-row';
import { publicSession } from '@/lib/reports/public-session';
import { readPublicParts } from '@/lib/reports/read-public-parts';

interface Params {
  reportId: string;
  participantId: string;
}

export const GET = recipientRoute<Params>(async (request, report, { participantId }) => {
  if (!report.include.detail) throw noReport();
  return giveToRecipient(request, report, participantQuery, async (query, { counted, freshness, record, rules, original }) => {
    const person = counted.count.people.find(({ id }) => id === participantId);
    const behind = original(participantId);
    if (person === undefined || behind === null) throw noReport();
    const { filters, include_peer_events: withEvents } = query;
    const told = filters && (await readPublicParts(report, { record, count: counted.count, person: behind }, filters));
    const session = publicSession(record.session, rules);
    const toRow = publicTimedRow(rules);
    return ok(toParticipantAnswer({ session, count: counted.count, person, freshness, withEvents, toRow, ...told }), 'recipients');
  });
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
