import { auth } from '@/lib/accounts/auth';
import { endSignIn, type SignIn } from '@/lib/accounts/current-sign-in';
import { done } from '@/lib/http/responses';

/** Ends a sign-in, here and at once, and has the browser forget the cookie and everything it kept of this server. */
export async function signOut({ signInId }: SignIn): Promise<Response> {
  await endSignIn(signInId);
  const { name, attributes } = (await (await auth()).$context).authCookies.sessionToken;
  const response = done();
  response.headers.append('set-cookie', `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`);
  response.headers.set('clear-site-data', '"cache", "storage"');
  return response;
}
