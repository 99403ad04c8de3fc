import { env } from '@/lib/env';
import { notFound, RequestError } from '@/lib/http/request-error';
import { redirected } from '@/lib/http/responses';
import { nextPath } from '@/lib/next-path';
import { oidcAuth } from './auth';
import { endPrevious, withCookies } from './sign-in';
import { trustedOrigins } from './trusted-origins';

async function configured() {
  if (env().oidc === null) throw notFound('no_single_sign_on', 'Single sign-on is not set up here.');
  return oidcAuth();
}

/** Begins a sign-in at the OIDC provider: its address, and the cookies that hold the state. Throws a 404 where there is none, a 503 where it cannot be reached. */
export async function beginOidc(next: string): Promise<{ url: string; headers: Headers }> {
  const auth = await configured();
  if (auth === null) throw new RequestError(503, 'oidc_unreachable', 'The sign-in provider cannot be reached just now. Try again.', 5_000);
  const { response, headers } = await auth.api.signInSocial({
    body: { provider: 'oidc', callbackURL: nextPath(next), errorCallbackURL: '/sign-in', disableRedirect: true },
    headers: new Headers(),
    returnHeaders: true,
  });
  if (!('url' in response) || typeof response.url !== 'string') throw new Error('The sign-in provider has no address.');
  return { url: response.url, headers };
}

/** Where somebody goes who did not come in; `reason` is one of better-auth's words. */
const backToSignIn = (reason: string) => redirected(`/sign-in?error=${reason}`);

/** Takes somebody back who comes from the OIDC provider: a redirect, with the cookie of a new sign-in if they are let in. */
export async function endOidc(request: Request): Promise<Response> {
  const auth = await configured();
  if (auth === null) return backToSignIn('oidc_unreachable');
  // The address is built from our own name: the Host header has no say in it.
  const { search } = new URL(request.url);
  const asked = new Request(`${trustedOrigins()[0]}/api/auth/callback/oidc${search}`, { headers: request.headers });
  const answer = await auth.handler(asked);
  const target = URL.parse(answer.headers.get('location') ?? '', trustedOrigins()[0]);
  if (answer.status !== 302 || target === null) return backToSignIn('failed');
  const reason = target.searchParams.get('error');
  if (reason !== null) return backToSignIn(/^[a-z_]{1,60}$/.test(reason) ? reason : 'failed');
  await endPrevious(request);
  return withCookies(redirected(nextPath(`${target.pathname}${target.search}${target.hash}`)), answer.headers);
}
