import { requireMemberAdmin } from '@/lib/access/access';
import { withdrawInvitation } from '@/lib/access/invitations';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';

const refuse = refuseMethodBut('DELETE');

export const DELETE = handler<{ invitationId: string }>(async (request, { invitationId }) => {
  await requireMemberAdmin(request);
  await withdrawInvitation(invitationId);
  return done();
});

export { refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
