import { z } from 'zod';
import { sessionAnswer } from '@/lib/domain/answers/session-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { countSwitches } from './people-query';

export const getSession = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}',
  name: 'session',
  tag: 'Sessions',
  summary: 'A session and its figures',
  description: 'The first answer waits for the first page of the provider’s list; `progress` and `freshness` say when to ask again.',
  caller: 'reader',
  query: z.object(countSwitches),
  answer: sessionAnswer,
  asksProvider: true,
  tagged: true,
});
