import { meetingAnswer } from '@/lib/domain/answers/meeting-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getMeeting = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/meetings/{meetingId}',
  name: 'meeting',
  tag: 'Meetings',
  summary: 'One meeting',
  description: 'Where the provider fails, it is as it was last told.',
  caller: 'reader',
  answer: meetingAnswer,
  asksProvider: true,
});
