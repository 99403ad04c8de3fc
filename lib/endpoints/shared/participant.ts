import { participantAnswer } from '@/lib/domain/answers/participant-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { participantQuery } from '@/lib/endpoints/sessions/participant';
import { shared } from './shared';

export const getSharedParticipant = endpoint({
  ...shared,
  path: '/api/r/{reportId}/participants/{participantId}',
  name: 'sharedParticipant',
  summary: 'One person of a report',
  shows: ({ detail }) => detail,
  query: participantQuery,
  answer: participantAnswer,
});
