import { requireMemberAdmin } from '@/lib/access/access';
import { withdrawInvitation } from '@/lib/accounts/invitations';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';

const refuse = refuseMethodBut('DELETE');

export const DELETE = handler<{ invitationId: string }>(async (request, { invitationId }) => {
  await requireMemberAdmin(request);
  await withdrawInvitation(pathId(invitationId, 'an invitation'));
  return done();
});

export { refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
