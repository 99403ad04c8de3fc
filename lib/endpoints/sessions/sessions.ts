import { z } from 'zod';
import { sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { sessionSorts } from '@/lib/domain/lists/session-sorts';
import { endpoint } from '@/lib/endpoints/endpoint';
import { instantValue, order, page, perPage, search } from '@/lib/http/query-parts';
import { text } from '@/lib/http/texts';

export const getSessions = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions',
  name: 'sessions',
  tag: 'Sessions',
  summary: 'Sessions of a source',
  description:
    'Listing reads no session: figures stand where one has been read before. Where the provider fails, the sessions are listed as they are known here.',
  caller: 'reader',
  query: z.object({
    page,
    perPage,
    sort: z.enum(sessionSorts).default('startedAt').meta({
      description: '`minutes`: as the provider adds them up; the last three by what was counted, of the sessions that are known here.',
    }),
    order: order.default('desc'),
    search,
    status: z.enum(['live', 'ended']).optional().meta({ description: 'Only sessions that go on, or that are over.' }),
    from: instantValue.optional().meta({ description: 'Sessions that started at this instant or later.' }),
    to: instantValue.optional().meta({ description: 'Sessions that started before this instant.' }),
    // Whether it is an id of the source's is asked of the provider.
    meetingId: text(128).optional().meta({ description: 'Only sessions of this meeting.' }),
  }),
  answer: sessionsAnswer,
  asksProvider: true,
});
