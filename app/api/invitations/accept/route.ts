import { acceptInvitation } from '@/lib/accounts/invitations';
import { callerOf } from '@/lib/client-address';
import { postInvitationAcceptance } from '@/lib/endpoints/members/invitation-acceptance';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postInvitationAcceptance, ({ body, request }) =>
  acceptInvitation(body, callerOf(request)),
);
