import { z } from 'zod';
import { invitationAnswer, role } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { email } from '@/lib/http/texts';

export const postInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations',
  name: 'invite',
  tag: 'Members',
  summary: 'Invites somebody by a link that is told this once',
  caller: 'memberAdmin',
  body: z.strictObject({ email, role }).meta({ id: 'NewInvitation' }),
  status: 201,
  answer: invitationAnswer,
  refusals: [409],
});
