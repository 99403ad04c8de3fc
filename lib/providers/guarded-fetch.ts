import { setTimeout as delay } from 'node:timers/promises';
import { bulkhead, DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { logStorage } from '@/lib/log-storage';
import type { CallBudget } from './call-budget';
import { presentShare } from './call-share';
import { type AnswerNote, type Refusal, slotMs } from './calls/account-state';
import { createBreaker } from './calls/breaker';
import { type CallBook, createCallBook, memoryStorage } from './calls/call-book';
import { type Purpose, presentPurpose } from './calls/call-purpose';
import { createRefusedAddresses } from './calls/refused-addresses';
import { remainingCalls } from './calls/remaining-calls';
import { ProviderError, type ProviderErrorKind } from './provider-error';
import { sendOnce } from './send-once';

interface Options {
  /** The provider's name as a reader knows it, for the errors. */
  provider: string;
  /** The only origin the token may go to, such as `https://api.cloudflare.com`. */
  origin: string;
  fetch?: typeof fetch;
  now?: () => number;
  random?: () => number;
  /** Where every call is booked; one of its own in memory unless given. */
  book?: CallBook;
  /** For the whole call: waiting for a free place, every try and the body, in ms. */
  deadlineMs?: number;
  /** Of the unpacked body. */
  maxBytes?: number;
  concurrency?: number;
}

const RETRIES = 2;
/** A provider that asks for a longer wait is not waited for within the call. */
const LONGEST_WAIT = 5_000;
const outages: ProviderErrorKind[] = ['unavailable', 'unreachable', 'timeout'];

/**
 * The reader's own `signal` ended the call: no failure of the provider, so neither tried again nor counted by the
 * breaker.
 */
class EndedByCaller extends Error {}

/** For whom and for which address a call is made. */
interface Call {
  address: string;
  purpose: Purpose;
  /** What else than the account's budget it is booked on. */
  share: CallBudget | null;
  /** Its first try is booked already. */
  isBooked: boolean;
  ended: () => Error | null;
}

/** By how many ms our clock is ahead of the one of whoever answered; `undefined` where the answer does not tell. */
function msAhead(headers: Headers, now: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : now - date;
}

/**
 * A `fetch` for one provider account. Make one and share it, because it holds this process's breaker.
 *
 * It sends nothing to another origin, follows no redirect, ends after `deadlineMs` and reads at most `maxBytes`. GETs
 * are tried again at most twice: after a network error, a 5xx, or a 429 that asks for at most 5 s. Every try is booked
 * in the account's book for its purpose (`onBehalfOf`), and on the share of the caller (`onShare`): no booking, no call.
 * `Retry-After` and a refused credential pause all calls of the account, here and elsewhere. What was not found or not
 * allowed is not asked for again within 60 s. The breaker opens when five different addresses failed in a row. It
 * returns a buffered answer of 2xx, or of 4xx but 429. Everything else is thrown as `ProviderError`, which never holds
 * a header or a body.
 */
export function createGuardedFetch(options: Options): typeof fetch {
  const { provider, origin, now = Date.now, random = Math.random, deadlineMs = 10_000, maxBytes = 25 * 1024 * 1024 } = options;
  const sending = { provider, maxBytes, now, fetch: options.fetch ?? globalThis.fetch };
  const book = options.book ?? createCallBook({ storage: memoryStorage(now), limit: 1_000, credential: '', now });
  const places = bulkhead(options.concurrency ?? 8, 10_000);
  const breaker = createBreaker();
  const refused = createRefusedAddresses(now);

  const fail = (kind: ProviderErrorKind, more: { retryAfterMs?: number; cause?: string } = {}) =>
    new ProviderError({ kind, provider, ...more });

  /** Our own refusals: no failures of the provider, and no reason to try again. */
  const ours = new WeakSet<ProviderError>();

  function refusedBy({ kind, waitMs }: Refusal): ProviderError {
    const error = fail(kind === 'broken' ? (breaker.open()?.kind ?? 'unavailable') : kind, { retryAfterMs: waitMs });
    ours.add(error);
    return error;
  }

  async function bookOne(purpose: Purpose): Promise<void> {
    const refusal = await book.book({ purpose, brokenSince: breaker.open()?.since ?? null }).catch((error: unknown) => {
      throw fail('not-counted', { cause: logStorage('booking a call of a provider', error) });
    });
    if (refusal !== null) throw refusedBy(refusal);
  }

  /** The worker has time: it waits until a call of its part is free, before the call's own time begins. */
  async function bookInTime(until: AbortSignal | null): Promise<void> {
    for (;;) {
      try {
        return await bookOne('worker');
      } catch (error) {
        const isFull = error instanceof ProviderError && ours.has(error) && error.kind === 'rate-limited';
        if (!isFull || error.retryAfterMs === undefined || until?.aborted) throw error;
        await delay(Math.min(error.retryAfterMs, slotMs), undefined, until === null ? {} : { signal: until }).catch(() => undefined);
      }
    }
  }

  /** The answer has come all the same: what cannot be written down is in the log. */
  async function note(answer: AnswerNote): Promise<void> {
    await book.note(answer).catch((error: unknown) => logStorage('noting an answer of a provider', error));
  }

  async function attempt(url: URL, init: RequestInit, { address, purpose, share, isBooked, ended }: Call): Promise<Response> {
    const wait = share?.take() ?? 0;
    if (wait > 0) throw fail('rate-limited', { retryAfterMs: wait });
    if (!isBooked) await bookOne(purpose);
    try {
      const answer = await sendOnce(url, init, sending);
      const isRefused = await refused.note(address, answer);
      const aheadMs = msAhead(answer.headers, now());
      await note({ outcome: isRefused ? 'refused' : 'good', remaining: remainingCalls(answer.headers), aheadMs });
      return answer;
    } catch (error) {
      if (error instanceof ProviderError && error.retryAfterMs !== undefined)
        await note({ outcome: 'failed', pauseMs: error.retryAfterMs, kind: error.kind });
      throw ended() ?? error;
    }
  }

  function mayRetry(error: unknown, deadline: number): boolean {
    if (!(error instanceof ProviderError) || ours.has(error) || now() >= deadline) return false;
    if (error.kind === 'unreachable') return !/CERT|TLS|SSL|SIGNATURE/.test(String(error.cause));
    if (error.kind === 'timeout') return true;
    // The guard's own refusals carry no status, so only what the provider itself said is waited for.
    if (error.status === undefined || (error.kind !== 'rate-limited' && error.kind !== 'unavailable')) return false;
    const wait = error.retryAfterMs ?? 0;
    return wait <= LONGEST_WAIT && now() + wait < deadline;
  }

  /**
   * What the provider asks for, else 0.25 to 1 s before the second try and 0.25 to 2 s before the third, drawn evenly.
   */
  const backoff = new DelegateBackoff<{ attempt: number; result: object }>(({ attempt: tries, result }) => {
    const asked = 'error' in result && result.error instanceof ProviderError ? result.error.retryAfterMs : undefined;
    return asked === undefined ? 250 + Math.floor(random() * (500 * 2 ** tries - 250)) : asked + 50 + Math.floor(random() * 200);
  });

  return async (input, init = {}) => {
    const url = URL.parse(input instanceof Request ? input.url : String(input));
    if (url === null || url.origin !== origin || url.username !== '' || url.password !== '')
      throw fail('bad-request', { cause: 'another origin' });
    const method = (init.method ?? 'GET').toUpperCase();
    const address = `${method} ${url.pathname}${url.search}`;
    const known = refused.answerOf(address);
    if (known !== null) return known;
    // Taken here, as what waits for a place goes on in the context of whoever leaves one.
    const share = presentShare();
    const { purpose, signal: until } = presentPurpose();
    const isBooked = purpose === 'worker';
    if (isBooked) await bookInTime(until);
    const deadline = now() + deadlineMs;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    const caller = init.signal ?? null;
    const signal = caller === null ? late.signal : AbortSignal.any([late.signal, caller]);
    const ended = () => (caller?.aborted ? new EndedByCaller() : late.signal.aborted ? fail('timeout') : null);
    const tries = retry(
      handleWhen((error) => method === 'GET' && mayRetry(error, deadline)),
      { maxAttempts: RETRIES, backoff },
    );
    const over = Promise.withResolvers<never>();
    const end = () => over.reject(ended() ?? fail('timeout'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
    let tried = 0;
    const once = () => attempt(url, { ...init, method, signal }, { address, purpose, share, ended, isBooked: isBooked && tried++ === 0 });
    try {
      const answer = await Promise.race([over.promise, places.execute(() => tries.execute(once), signal)]);
      breaker.worked();
      return answer;
    } catch (error) {
      if (!(error instanceof ProviderError))
        throw fail('timeout', { cause: error instanceof EndedByCaller ? 'ended by the caller' : 'guard' });
      if (outages.includes(error.kind) && !ours.has(error)) breaker.failed(address, error.kind, book.now());
      throw error;
    } finally {
      clearTimeout(timer);
      // Node keeps a signal made of others, and whatever its listeners hold, for as long as it has one: here every answer.
      signal.removeEventListener('abort', end);
    }
  };
}
