import { isAPIError } from 'better-auth/api';
import { charge, forgive, giveBack, type Limit } from '@/lib/db/throttle';
import { clientAddress } from '@/lib/http/client-address';
import { RequestError } from '@/lib/http/request-error';
import { log } from '@/lib/log';
import { plainEmail } from './admission';
import { auth } from './auth';
import { currentSignIn, endSignIn } from './current-sign-in';

const durationMs = 15 * 60_000;
/** From one address at one account; from one address at all accounts; at one account from all addresses. */
const atAccount: Limit = { name: 'sign-in address account', points: 5, durationMs };
const fromAddress: Limit = { name: 'sign-in address', points: 50, durationMs };
const ofAccount: Limit = { name: 'sign-in account', points: 50, durationMs };

/** Counts a try before anything is hashed. Throws a 429 when there were too many, and a 503 when they cannot be counted. */
export async function chargeTry(limit: Limit, who: string): Promise<void> {
  let answer: Awaited<ReturnType<typeof charge>>;
  try {
    answer = await charge(limit, who);
  } catch (error) {
    log.error({ part: 'throttle', error: error instanceof Error ? error.message : 'no error object' }, 'tries cannot be counted');
    throw new RequestError(503, 'throttle_unavailable', 'Tries cannot be counted just now, so none is let through.', 10_000);
  }
  if (!answer.allowed) throw new RequestError(429, 'too_many_tries', 'There were too many tries. Wait a while.', answer.retryAfterMs);
}

/** The cookies of an answer of better-auth, on an answer of ours. */
export function withCookies(response: Response, from: Headers): Response {
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}

/** Ends the sign-in that a request came with: a new one never keeps the old one's secret alive. */
export async function endPrevious(request: Request): Promise<void> {
  const previous = await currentSignIn(request.headers);
  if (previous) await endSignIn(previous.id);
}

/**
 * Signs in with e-mail and password and gives the cookies to send. An unknown e-mail costs the same hash and gets the same answer as a wrong
 * password. Throws 401 for either, 429 and 503 as `chargeTry`.
 */
export async function signIn(request: Request, given: { email: string; password: string }): Promise<Headers> {
  const email = plainEmail(given.email);
  const address = clientAddress(request);
  await chargeTry(fromAddress, address);
  await chargeTry(atAccount, `${address} ${email}`);
  await chargeTry(ofAccount, email);
  const signedIn = await (await auth()).api
    .signInEmail({ body: { email, password: given.password }, headers: new Headers(), returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) return null;
      throw error;
    });
  if (signedIn === null) throw new RequestError(401, 'wrong_credentials', 'E-mail or password is wrong.');
  await Promise.all([forgive(atAccount, `${address} ${email}`), giveBack(fromAddress, address), giveBack(ofAccount, email)]);
  await endPrevious(request);
  return signedIn.headers;
}
