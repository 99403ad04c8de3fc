import { signOut } from '@/app/api/auth/sign-out';
import { requireMember } from '@/lib/access/access';
import { signOutEverywhere } from '@/lib/accounts/members';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';

const refuse = refuseMethodBut('DELETE');

/** Signs oneself out everywhere, here as well, and revokes one's API tokens. */
export const DELETE = handler(async (request) => {
  const member = await requireMember(request);
  await signOutEverywhere(member.userId);
  return signOut(member);
});

export { refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
