import { auth } from '@/lib/accounts/auth';
import { endSignIn, type SignIn } from '@/lib/accounts/current-sign-in';
import { WithHeaders } from '@/lib/http/responses';

/** Ends a sign-in, here and at once, and has the browser forget the cookie and everything it kept of this server. */
export async function answerSignOut({ who: { signInId } }: { who: SignIn }): Promise<WithHeaders<void>> {
  await endSignIn(signInId);
  const { name, attributes } = (await (await auth()).$context).authCookies.sessionToken;
  const headers = new Headers({ 'clear-site-data': '"cache", "storage"' });
  headers.append('set-cookie', `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`);
  return new WithHeaders(undefined, headers);
}
