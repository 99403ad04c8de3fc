import { done } from '@/lib/http/responses';
import { auth } from './auth';
import { endSignIn, type SignIn } from './current-sign-in';

/** Ends a sign-in, here and at once, and has the browser forget the cookie and everything it kept of this server. */
export async function signOut({ signInId }: SignIn): Promise<Response> {
  await endSignIn(signInId);
  const { name, attributes } = (await (await auth()).$context).authCookies.sessionToken;
  const response = done();
  response.headers.append('set-cookie', `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`);
  response.headers.set('clear-site-data', '"cache", "storage"');
  return response;
}
