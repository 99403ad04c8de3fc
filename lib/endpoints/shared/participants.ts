import { sharedPeopleAnswer } from '@/lib/domain/answers/register-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { getParticipants } from '@/lib/endpoints/sessions/participants';
import { shared } from './shared';

export const getSharedParticipants = endpoint({
  ...shared,
  path: '/api/r/{reportId}/participants',
  name: 'sharedParticipants',
  summary: 'The people of a report, as its link shows them',
  shows: ({ participants }) => participants,
  query: getParticipants.query,
  answer: sharedPeopleAnswer,
  tagged: true,
});
