import { beginOidc } from '@/app/api/auth/sign-in-oidc';
import { requireAccounts } from '@/lib/access/access';
import { withCookies } from '@/lib/accounts/sign-in';
import { requireOwnOrigin } from '@/lib/accounts/trusted-origins';
import { signInSocialBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';

const refuse = refuseMethodBut('POST');

export const POST = handler(async (request) => {
  requireAccounts();
  requireOwnOrigin(request);
  const { callbackURL } = await readJson(request, signInSocialBody);
  const { url, headers } = await beginOidc(callbackURL);
  return withCookies(ok({ url }), headers);
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
