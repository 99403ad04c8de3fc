import { requireMember } from '@/lib/access/access';
import { changePassword } from '@/lib/access/password-change';
import { signIn, withCookies } from '@/lib/access/sign-in';
import { passwordBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';

const refuse = refuseMethodBut('POST');

/** Signs out everywhere; the one who asked gets a new sign-in. */
export const POST = handler(async (request) => {
  const member = await requireMember(request);
  const given = await readJson(request, passwordBody);
  await changePassword(member, given);
  return withCookies(done(), await signIn(request, { email: member.email, password: given.next }));
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
