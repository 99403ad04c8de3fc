import { invite } from '@/lib/accounts/invitations';
import { postInvitation } from '@/lib/endpoints/members/invitations';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postInvitation, ({ who, body }) => invite(who, body));
