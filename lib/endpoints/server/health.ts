import { healthAnswer } from '@/lib/domain/answers/page-answer';
import { endpoint } from '@/lib/endpoints/endpoint';

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  name: 'health',
  tag: 'Server',
  summary: 'Whether the server takes requests',
  description:
    'A 503 while it starts, brings its database to the newest schema, or has been told to end. Neither provider nor database is asked: it is for readiness, not for liveness.',
  caller: 'anybody',
  answer: healthAnswer,
});
