import { z } from 'zod';
import { connectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { countSwitches } from './people-query';

export const getConnectionDetail = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}/participants/{participantId}/connections/{connectionId}/provider',
  name: 'connectionDetail',
  tag: 'Sessions',
  summary: "What the provider's own detail endpoint answers for one connection now, beside our reading; each request is one call",
  caller: 'admin',
  query: z.object(countSwitches),
  answer: connectionDetailAnswer,
  asksProvider: true,
});
