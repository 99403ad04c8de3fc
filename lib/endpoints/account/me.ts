import { meAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  name: 'me',
  tag: 'Account',
  summary: 'Who is asking, and what they may do',
  caller: 'reader',
  answer: meAnswer,
});
