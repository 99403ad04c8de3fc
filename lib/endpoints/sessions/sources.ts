import { sourcesAnswer } from '@/lib/domain/answers/source-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getSources = endpoint({
  method: 'GET',
  path: '/api/sources',
  name: 'sources',
  tag: 'Sessions',
  summary: 'Where sessions come from',
  caller: 'reader',
  answer: sourcesAnswer,
  asksProvider: true,
});
