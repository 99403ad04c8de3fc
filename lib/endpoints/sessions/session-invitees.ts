import { z } from 'zod';
import { sessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { page, perPage, yesOrNo } from '@/lib/http/query-parts';

export const getSessionInvitees = endpoint({
  method: 'GET',
  path: '/api/sources/{source}/sessions/{sessionId}/invitees',
  name: 'sessionInvitees',
  tag: 'Sessions',
  summary: 'Who was invited to the meeting of a session, and who of them came',
  caller: 'reader',
  can: 'invitees',
  query: z.object({ page, perPage, came: yesOrNo.optional().meta({ description: 'Only those who came, or who never did.' }) }),
  answer: sessionInviteesAnswer,
  asksProvider: true,
});
