import { requireMemberAdmin } from '@/lib/access/access';
import { signOutEverywhere } from '@/lib/accounts/members';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';

const refuse = refuseMethodBut('DELETE');

/** Signs somebody out in all their browsers and revokes their API tokens. */
export const DELETE = handler<{ personId: string }>(async (request, { personId }) => {
  await requireMemberAdmin(request);
  await signOutEverywhere(pathId(personId, 'a member'));
  return done();
});

export { refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
