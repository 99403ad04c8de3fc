import { isAPIError } from 'better-auth/api';
import { database } from '@/lib/db/database';
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
  if (previous) await endSignIn(previous.signInId);
}

const wrongCredentials = () => new RequestError(401, 'wrong_credentials', 'E-mail or password is wrong.');

/** The password hash of an e-mail, or `null`. */
async function passwordHashOfEmail(email: string): Promise<string | null> {
  const db = await database();
  const method = await db
    .selectFrom('sign_in_method')
    .innerJoin('member', 'member.id', 'sign_in_method.user_id')
    .select('password')
    .where('provider_id', '=', 'credential')
    .where('email', '=', email)
    .executeTakeFirst();
  return method?.password ?? null;
}

/** Whether a hash still counts. Writes the row without changing it, so that a change of the password in the same instant is waited for. */
async function isStillHashOf(email: string, hash: string | null): Promise<boolean> {
  const db = await database();
  const method = await db
    .updateTable('sign_in_method')
    .set((eb) => ({ password: eb.ref('password') }))
    .where('provider_id', '=', 'credential')
    .where('user_id', '=', (eb) => eb.selectFrom('member').select('id').where('email', '=', email))
    .returning('password')
    .executeTakeFirst();
  return method !== undefined && method.password === hash;
}

/**
 * Signs in with a password that nobody has to guess, without counting a try: see `signIn`. Throws a 401 when it is wrong, also when it was changed, or the
 * member removed, while it was being checked.
 */
export async function signInUncounted({ email, password }: { email: string; password: string }): Promise<Headers> {
  const hash = await passwordHashOfEmail(email);
  const { api, $context } = await auth();
  const signedIn = await api
    .signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true })
    .catch(async (error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) return null;
      // Removed in between: then there is no member whose the sign-in could be.
      if (!(await isStillHashOf(email, hash))) return null;
      throw error;
    });
  if (signedIn === null) throw wrongCredentials();
  if (!(await isStillHashOf(email, hash))) {
    await (await $context).internalAdapter.deleteSession(signedIn.response.token);
    throw wrongCredentials();
  }
  return signedIn.headers;
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
  const headers = await signInUncounted({ email, password: given.password });
  await Promise.all([forgive(atAccount, `${address} ${email}`), giveBack(fromAddress, address), giveBack(ofAccount, email)]);
  await endPrevious(request);
  return headers;
}
