import { openInvitation } from '@/lib/accounts/invitations';
import { postInvitationOpening } from '@/lib/endpoints/members/invitation-opening';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postInvitationOpening, ({ body }) => openInvitation(body.secret));
