import { z } from 'zod';
import { sharedAnswer } from '@/lib/domain/answers/report-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { countSwitches } from '@/lib/endpoints/sessions/people-query';
import { shared } from './shared';

export const getSharedSession = endpoint({
  ...shared,
  path: '/api/r/{reportId}',
  name: 'sharedReport',
  summary: "A report's session and its figures, and what the link shows",
  query: z.object(countSwitches),
  answer: sharedAnswer,
  tagged: true,
});
