import { withdrawInvitation } from '@/lib/accounts/invitations';
import { deleteInvitation } from '@/lib/endpoints/members/invitation';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(deleteInvitation, ({ who, params }) => withdrawInvitation(params.invitationId, who));
