import { z } from 'zod';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { instantRange } from '@/lib/http/query-parts';
import { peopleQuery } from './people-query';

export const getTimeline = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}/timeline',
  name: 'timeline',
  tag: 'Sessions',
  summary: 'The head-count curve and a lane a person, in columns of ms from the start',
  caller: 'reader',
  query: peopleQuery.extend({
    lanes: z.enum(['all', 'none']).default('all').meta({ description: '`none` answers the curve alone.' }),
    zoom: instantRange
      .optional()
      .meta({ description: 'Two instants by comma: the curve of this stretch only, so that all its points are spent on it.' }),
  }),
  answer: timelineAnswer,
  asksProvider: true,
  tagged: true,
});
