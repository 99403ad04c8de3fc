import { z } from 'zod';
import { inviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { inviteeSorts } from '@/lib/domain/meeting';
import { endpoint } from '@/lib/endpoints/endpoint';
import { order, page, perPage, search } from '@/lib/http/query-parts';

export const getInvitees = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/meetings/{meetingId}/participants',
  name: 'invitees',
  tag: 'Meetings',
  summary: 'Who is invited to a meeting',
  description: 'Where the provider fails, they are as it last answered, as far as that was kept.',
  caller: 'reader',
  can: 'invitees',
  query: z.object({
    page,
    perPage,
    sort: z
      .enum(inviteeSorts)
      .optional()
      .meta({ description: 'Absent: as the provider lists them. Of a list of more than 2,000 the first are sorted and searched.' }),
    order: order.default('asc'),
    search,
  }),
  answer: inviteesAnswer,
  asksProvider: true,
});
