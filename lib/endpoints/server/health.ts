import { healthAnswer } from '@/lib/domain/answers/page-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  name: 'health',
  tag: 'Server',
  summary: 'Whether the server takes requests',
  caller: 'anybody',
  answer: healthAnswer,
});
