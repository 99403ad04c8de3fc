import { requireAccounts } from '@/lib/access/access';
import { signIn, withCookies } from '@/lib/accounts/sign-in';
import { requireOwnOrigin } from '@/lib/accounts/trusted-origins';
import { signInBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';

const refuse = refuseMethodBut('POST');

export const POST = handler(async (request) => {
  requireAccounts();
  requireOwnOrigin(request);
  return withCookies(ok({ signedIn: true }), await signIn(request, await readJson(request, signInBody)));
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
