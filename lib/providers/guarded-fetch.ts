import { BrokenCircuitError, bulkhead, ConsecutiveBreaker, circuitBreaker, DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { type CallBudget, createCallBudget } from './call-budget';
import { presentShare } from './call-share';
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
  budget?: CallBudget;
  /** For the whole call: waiting for a free place, every try and the body, in ms. */
  deadlineMs?: number;
  /** Of the unpacked body. */
  maxBytes?: number;
  concurrency?: number;
}

const RETRIES = 2;
/** A provider that asks for a longer wait is not waited for within the call. */
const LONGEST_WAIT = 5_000;
const BREAK_AFTER = 5;
const BREAK_MS = 10_000;
const outages: ProviderErrorKind[] = ['unavailable', 'unreachable', 'timeout'];

/**
 * The reader's own `signal` ended the call: no failure of the provider, so neither tried again nor counted by the
 * breaker.
 */
class EndedByCaller extends Error {}

/**
 * A `fetch` for one provider account. Make one and share it, because it holds the account's budget, pause and breaker.
 *
 * It sends nothing to another origin, follows no redirect, ends after `deadlineMs` and reads at most `maxBytes`. GETs
 * are tried again at most twice: after a network error, a 5xx, or a 429 that asks for at most 5 s. `Retry-After` pauses
 * all calls of the account. The breaker counts whole calls, so that one blip under eight parallel pages does not open
 * it. Every try is charged to the account's budget and to the share of it that the caller runs on (`onShare`). It
 * returns a buffered answer of 2xx, or of 4xx but 429. Everything else is thrown as `ProviderError`, which never holds
 * a header or a body.
 */
export function createGuardedFetch(options: Options): typeof fetch {
  const { provider, origin, now = Date.now, random = Math.random, deadlineMs = 10_000, maxBytes = 25 * 1024 * 1024 } = options;
  const sending = { provider, maxBytes, now, fetch: options.fetch ?? globalThis.fetch };
  const budget = options.budget ?? createCallBudget(1_000, 300_000, now);
  const places = bulkhead(options.concurrency ?? 8, 10_000);
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof ProviderError && outages.includes(error.kind)),
    { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER) },
  );
  let broken: { until: number; kind: ProviderErrorKind } = { until: 0, kind: 'unavailable' };
  breaker.onBreak((reason) => {
    const kind = 'error' in reason && reason.error instanceof ProviderError ? reason.error.kind : 'unavailable';
    broken = { until: now() + BREAK_MS, kind };
  });
  let pause: { until: number; kind: ProviderErrorKind } = { until: 0, kind: 'rate-limited' };

  const fail = (kind: ProviderErrorKind, more: { retryAfterMs?: number; cause?: string } = {}) =>
    new ProviderError({ kind, provider, ...more });

  function refuseInPause(): void {
    if (pause.until > now()) throw fail(pause.kind, { retryAfterMs: pause.until - now() });
  }

  async function attempt(url: URL, init: RequestInit, share: CallBudget | null, ended: () => Error | null): Promise<Response> {
    refuseInPause();
    const wait = (share?.take() ?? 0) || budget.take();
    if (wait > 0) throw fail('rate-limited', { retryAfterMs: wait });
    try {
      return await sendOnce(url, init, sending);
    } catch (error) {
      if (error instanceof ProviderError && error.retryAfterMs !== undefined && now() + error.retryAfterMs > pause.until) {
        pause = { until: now() + error.retryAfterMs, kind: error.kind };
      }
      throw ended() ?? error;
    }
  }

  function mayRetry(error: unknown, deadline: number): boolean {
    if (!(error instanceof ProviderError) || now() >= deadline) return false;
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
    refuseInPause();
    // Taken here, as what waits for a place goes on in the context of whoever leaves one.
    const share = presentShare();
    const method = (init.method ?? 'GET').toUpperCase();
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
    const over = new Promise<never>((_, reject) => {
      const end = () => reject(ended() ?? fail('timeout'));
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
    const once = () => attempt(url, { ...init, method, signal }, share, ended);
    try {
      return await Promise.race([over, places.execute(() => breaker.execute(() => tries.execute(once)), signal)]);
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      if (error instanceof BrokenCircuitError) throw fail(broken.kind, { retryAfterMs: Math.max(1, broken.until - now()) });
      throw fail('timeout', { cause: error instanceof EndedByCaller ? 'ended by the caller' : 'guard' });
    } finally {
      clearTimeout(timer);
    }
  };
}
