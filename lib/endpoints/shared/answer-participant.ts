import { noReport } from '@/lib/access/recipient';
import { toParticipantAnswer } from '@/lib/domain/answers/to-participant-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { publicTimedRow } from '@/lib/reports/public-row';
import type { getSharedParticipant } from './participant';

export const answerSharedParticipant: Run<typeof getSharedParticipant> = async ({ reading, params: { participantId }, query }) => {
  const { session, counted, freshness, rules, readParts } = reading;
  const { count } = counted;
  const person = count.people.find(({ id }) => id === participantId);
  if (person === undefined) throw noReport();
  const { filters, include_peer_events: withEvents, events_page: page } = query;
  const described = filters && (await readParts(participantId, filters));
  return toParticipantAnswer({
    session,
    count,
    person,
    freshness,
    eventsPage: withEvents ? page : null,
    toRow: publicTimedRow(rules),
    ...described,
  });
};
