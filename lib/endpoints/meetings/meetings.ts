import { z } from 'zod';
import { meetingsAnswer } from '@/lib/domain/answers/meeting-answer';
import { meetingSorts } from '@/lib/domain/meeting';
import { endpoint } from '@/lib/endpoints/endpoint';
import { order, page, perPage, search } from '@/lib/http/query-parts';

export const getMeetings = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/meetings',
  name: 'meetings',
  tag: 'Meetings',
  summary: 'Meetings of a source',
  description: 'Where the provider fails, they are as it last answered, as far as that was kept.',
  caller: 'reader',
  query: z.object({
    page,
    perPage,
    sort: z.enum(meetingSorts).optional().meta({
      description: 'Absent: by the last session where that is known of all, else by when they were made. Of more than 200 none is sorted.',
    }),
    order: order.default('desc'),
    search,
  }),
  answer: meetingsAnswer,
  asksProvider: true,
});
