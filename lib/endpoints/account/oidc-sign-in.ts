import { oidcAuth } from '@/lib/accounts/oidc/oidc-auth';
import { cookiesOf, endPrevious } from '@/lib/accounts/sign-in';
import { runCountedTry } from '@/lib/accounts/tries';
import { trustedOrigins } from '@/lib/accounts/trusted-origins';
import { callerOf } from '@/lib/client-address';
import type { Run } from '@/lib/endpoints/endpoint';
import { env } from '@/lib/env';
import { parseQuery } from '@/lib/http/parse-query';
import { WithHeaders } from '@/lib/http/responses';
import { nextPath } from '@/lib/next-path';
import { notFound, RequestError } from '@/lib/request-error';
import type { postSingleSignOn } from './single-sign-on';
import { getSingleSignOnCallback } from './single-sign-on-callback';

const durationMs = 15 * 60_000;
/** It travels in a cookie, of which browsers take 4 kB and proxies no more in all headers. */
const maxNext = 700;

function requireOidc(): void {
  if (env().oidc === null) throw notFound('no_single_sign_on', 'Single sign-on is not set up here.');
}

/** Where to go then, without its query where that is too long to be remembered. */
function rememberedNext(given: string): string {
  const next = nextPath(given);
  if (next.length <= maxNext) return next;
  const [path = ''] = next.split(/[?#]/);
  return path.length <= maxNext ? path : '/';
}

/**
 * Begins a sign-in at the OIDC provider: its address, and the cookie that holds the state; nothing is kept here. Throws
 * a 404 where there is none, a 503 where it cannot be reached.
 */
export const answerSingleSignOn: Run<typeof postSingleSignOn> = async ({ body: { callbackURL } }) => {
  requireOidc();
  const auth = await oidcAuth();
  if (auth === null) throw new RequestError(503, 'oidc_unreachable', 'The sign-in provider cannot be reached just now. Try again.', 5_000);
  const { response, headers } = await auth.api.signInSocial({
    body: { provider: 'oidc', callbackURL: rememberedNext(callbackURL), errorCallbackURL: '/sign-in', disableRedirect: true },
    headers: new Headers(),
    returnHeaders: true,
  });
  if (!('url' in response) || typeof response.url !== 'string') throw new Error('The sign-in provider has no address.');
  return new WithHeaders({ url: response.url }, cookiesOf(headers));
};

/** `reason` is one of better-auth's words or of ours, for the page that they come back to. */
const notLetIn = (reason: string) => new RequestError(403, reason, 'The sign-in provider did not let you in.');

/**
 * The provider's answer as better-auth is asked to take it; the address is built from our own name: the Host header has
 * no say in it.
 */
function askedWith(request: Request): Request {
  const { code, state, error, iss } = parseQuery(request, getSingleSignOnCallback.query);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ code, state, error, iss })) if (value !== undefined) query.set(name, value);
  return new Request(`${trustedOrigins()[0]}/api/auth/callback/oidc?${query}`, { headers: request.headers });
}

async function takeAnswer(request: Request): Promise<WithHeaders<string>> {
  const asked = askedWith(request);
  const auth = await oidcAuth();
  if (auth === null) throw notLetIn('oidc_unreachable');
  const answer = await auth.handler(asked);
  const target = URL.parse(answer.headers.get('location') ?? '', trustedOrigins()[0]);
  if (answer.status !== 302 || target === null) throw notLetIn('failed');
  const reason = target.searchParams.get('error');
  if (reason !== null) throw notLetIn(reason);
  await endPrevious(request);
  return new WithHeaders(nextPath(`${target.pathname}${target.search}${target.hash}`), cookiesOf(answer.headers));
}

/**
 * Takes somebody back who comes from the OIDC provider: a redirect, with the cookie of a new sign-in if they are let
 * in.
 */
export const answerSingleSignOnCallback: Run<typeof getSingleSignOnCallback> = async ({ request }) => {
  requireOidc();
  try {
    return await runCountedTry(callerOf(request), { name: 'oidc', points: 50, durationMs }, [], () => takeAnswer(request));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return `/sign-in?error=${/^[a-z_]{1,60}$/.test(error.code) ? error.code : 'failed'}`;
  }
};
