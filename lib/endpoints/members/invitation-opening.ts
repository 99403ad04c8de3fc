import { z } from 'zod';
import { openedInvitationAnswer } from '@/lib/domain/answers/access-answer';
import { endpoint } from '@/lib/endpoints/endpoint';
import { text } from '@/lib/http/texts';

/** The secret of an invitation's link, which is the key to it: nobody is signed in yet. */
export const invitationSecret = text(200, 1);

export const postInvitationOpening = endpoint({
  method: 'POST',
  path: '/api/invitations/open',
  name: 'openInvitation',
  tag: 'Members',
  summary: 'Whom an invitation is for, by the secret of its link',
  caller: 'visitor',
  body: z.strictObject({ secret: invitationSecret }).meta({ id: 'InvitationSecret' }),
  answer: openedInvitationAnswer,
});
