import { requireAccounts } from '@/lib/access/access';
import { acceptInvitation } from '@/lib/accounts/invitations';
import { requireOwnOrigin } from '@/lib/accounts/trusted-origins';
import { callerOf } from '@/lib/client-address';
import { acceptInvitationBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';

const refuse = refuseMethodBut('POST');

/** The secret of the link is the key: nobody is signed in yet. */
export const POST = handler(async (request) => {
  requireAccounts();
  requireOwnOrigin(request);
  return ok(await acceptInvitation(await readJson(request, acceptInvitationBody), callerOf(request)));
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
