import { z } from 'zod';
import { acceptedAnswer } from '@/lib/domain/answers/access-answer';
import { newPassword } from '@/lib/endpoints/account/new-password';
import { endpoint } from '@/lib/endpoints/endpoint';
import { name } from '@/lib/http/texts';
import { invitationSecret } from './invitation-opening';

export const postInvitationAcceptance = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  name: 'acceptInvitation',
  tag: 'Members',
  summary: 'Makes the invited person a member',
  caller: 'visitor',
  body: z.strictObject({ secret: invitationSecret, name, password: newPassword }).meta({ id: 'InvitationAcceptance' }),
  answer: acceptedAnswer,
  refusals: [409, 429, 503],
});
