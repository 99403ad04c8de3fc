import { isAPIError } from 'better-auth/api';
import { type Caller, callerOf } from '@/lib/client-address';
import { database } from '@/lib/db/database';
import { consume, isCounted, type Limit } from '@/lib/db/throttle';
import { withFallback } from '@/lib/db/with-fallback';
import type { Asker } from '@/lib/fair-turns';
import { RequestError } from '@/lib/request-error';
import { auth } from './auth';
import { currentSignIn, endSignIn } from './current-sign-in';
import { knownBrowser, knownBrowserCookie } from './known-browser';
import { runInHashTurn } from './password-work';
import { runCountedTry } from './tries';

const durationMs = 15 * 60_000;
/**
 * With one browser that somebody signed in with before, wherever it is: its tries are counted apart, so that nobody
 * else's keep its owner out.
 */
const ofBrowser: Limit = { name: 'sign-in browser', points: 5, durationMs };
/** From one network at one account; at one account from wherever nobody signed in to it before. */
const atAccount: Limit = { name: 'sign-in address account', points: 5, durationMs };
const ofAccount: Limit = { name: 'sign-in account', points: 50, durationMs };
/**
 * A network from which somebody signed in to an account: whoever guesses from elsewhere does not keep its owner out.
 */
const signedInBefore: Limit = { name: 'sign-in before', points: 1, durationMs: 30 * 24 * 60 * 60_000 };

/** The cookies of an answer of better-auth, and no other header of it. */
export function cookiesOf(from: Headers): Headers {
  return new Headers(from.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie]));
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

/**
 * Whether a hash still counts. Writes the row without changing it, so that a change of the password in the same instant
 * is waited for.
 */
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
 * Signs in with a password that nobody has to guess, without counting a try: see `signIn`. Throws a 401 when it is
 * wrong, also when it was changed, or the member removed, while it was being checked, and `NoTurn`.
 */
export async function signInUncounted(given: { email: string; password: string }, asker: Asker): Promise<Headers> {
  return runInHashTurn(asker, () => signInNow(given));
}

async function signInNow({ email, password }: { email: string; password: string }): Promise<Headers> {
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

type Credentials = { email: string; password: string };

/**
 * A try from a network, counted with all others from there, and with all at this account but where it was signed in to
 * before.
 */
async function signInFromNetwork(caller: Caller, given: Credentials): Promise<Headers> {
  const { email } = given;
  const here = `${caller.network} ${email}`;
  const isKnown = await withFallback('looking for an earlier sign-in', false, () => isCounted(signedInBefore, here));
  const counted = [{ limit: atAccount, who: here, forgives: true }, ...(isKnown ? [] : [{ limit: ofAccount, who: email }])];
  const headers = await runCountedTry(caller, { name: 'sign-in', points: 50, durationMs }, counted, ({ who, rank }) =>
    signInUncounted(given, { who, rank: isKnown ? 0 : rank }),
  );
  if (!isKnown) await withFallback('noting a sign-in', undefined, () => consume(signedInBefore, here));
  return headers;
}

/**
 * Signs in with e-mail and password and gives the cookies to send. `email` is as `emailAddress` writes it. An unknown
 * one costs the same hash and gets the same answer as a wrong password. Throws a 401 for either, and a 429 or 503 as
 * `runCountedTry`.
 */
export async function signIn(request: Request, given: Credentials): Promise<Headers> {
  const caller = callerOf(request);
  const browser = await knownBrowser(request, given.email);
  const headers =
    browser === null
      ? await signInFromNetwork(caller, given)
      : await runCountedTry(caller, null, [{ limit: ofBrowser, who: browser, forgives: true }], () =>
          signInUncounted(given, { who: `browser ${browser}`, rank: 0 }),
        );
  headers.append('set-cookie', await knownBrowserCookie(given.email));
  await endPrevious(request);
  return headers;
}
