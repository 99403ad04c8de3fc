import { giveToRecipient } from '@/lib/access/read-as-recipient';
import { noReport } from '@/lib/access/recipient';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { publicTimedRow } from '@/lib/reports/public-row';
import { publicSession } from '@/lib/reports/public-session';
import { readPublicParts } from '@/lib/reports/read-public-parts';
import type { getSharedParticipant } from './participant';

export const answerSharedParticipant: Run<typeof getSharedParticipant> = ({ who: report, params: { participantId }, query, request }) =>
  giveToRecipient(request, report, query, async ({ counted, freshness, record, rules, original }) => {
    const person = counted.count.people.find(({ id }) => id === participantId);
    const behind = original(participantId);
    if (person === undefined || behind === null) throw noReport();
    const { filters, include_peer_events: withEvents } = query;
    const told = filters && (await readPublicParts(report, { record, count: counted.count, person: behind }, filters));
    const session = publicSession(record.session, rules);
    const toRow = publicTimedRow(rules);
    return toParticipantAnswer({ session, count: counted.count, person, freshness, withEvents, toRow, ...told });
  });
