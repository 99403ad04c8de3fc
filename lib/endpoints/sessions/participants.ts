import { participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { page, perPage } from '@/lib/http/query-parts';
import { peopleQuery } from './people-query';

export const getParticipants = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}/participants',
  name: 'participants',
  tag: 'Sessions',
  summary: 'The people of a session, counted',
  caller: 'reader',
  query: peopleQuery.extend({ page, perPage }),
  answer: participantsAnswer,
  asksProvider: true,
  tagged: true,
});
