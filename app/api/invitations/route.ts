import { requireMemberAdmin } from '@/lib/access/access';
import { invite } from '@/lib/accounts/invitations';
import { invitationBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { created } from '@/lib/http/responses';

const refuse = refuseMethodBut('POST');

export const POST = handler(async (request) => {
  const admin = await requireMemberAdmin(request);
  return created(await invite(admin, await readJson(request, invitationBody)));
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
