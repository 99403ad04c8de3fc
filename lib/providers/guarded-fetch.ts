import { BrokenCircuitError, bulkhead, ConsecutiveBreaker, circuitBreaker, DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { type CallBudget, createCallBudget } from './call-budget';
import { ProviderError, type ProviderErrorKind } from './provider-error';
import { BodyTooLarge, readBody } from './read-body';
import { retryAfterMs } from './retry-after';

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
  /** Of the decompressed body. */
  maxBytes?: number;
  concurrency?: number;
}

const RETRIES = 2;
/** A provider that asks for a longer wait is not waited for within the call. */
const LONGEST_WAIT = 5_000;
const BREAK_AFTER = 5;
const BREAK_MS = 10_000;
const redirects = new Set([301, 302, 303, 307, 308]);

/** The reader's own `signal` ended the call: no failure of the provider, so neither tried again nor counted by the breaker. */
class EndedByCaller extends Error {}

/**
 * A `fetch` for one provider ACCOUNT; make one and share it, because it holds the account's budget, pause and breaker.
 *
 * It sends nothing to another origin, follows no redirect, ends after `deadlineMs` in all, reads at most `maxBytes` and hands back a buffered answer.
 * GETs are tried again at most twice, after a network error, a 5xx, or a 429 that asks for at most 5 s. `Retry-After` pauses all calls of the account.
 * The breaker counts whole calls (tries included), not tries: one blip under eight parallel pages does not open it.
 * Answers of 2xx and 4xx but 429 are returned; everything else is thrown as `ProviderError`, which never holds a header or a body.
 */
export function createGuardedFetch(options: Options): typeof fetch {
  const { provider, origin, now = Date.now, random = Math.random, deadlineMs = 10_000, maxBytes = 25 * 1024 * 1024 } = options;
  const send = options.fetch ?? globalThis.fetch;
  const budget = options.budget ?? createCallBudget(1_000, 300_000, now);
  const places = bulkhead(options.concurrency ?? 8, 10_000);
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof ProviderError && ['unavailable', 'unreachable', 'timeout'].includes(error.kind)),
    { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER) },
  );
  let brokenUntil = 0;
  breaker.onBreak(() => {
    brokenUntil = now() + BREAK_MS;
  });
  let pause: { until: number; kind: ProviderErrorKind } = { until: 0, kind: 'rate-limited' };

  const fail = (kind: ProviderErrorKind, more: { status?: number; retryAfterMs?: number; cause?: unknown } = {}) =>
    new ProviderError({ kind, provider, ...more });

  function refuseInPause(): void {
    if (pause.until > now()) throw fail(pause.kind, { retryAfterMs: pause.until - now() });
  }

  function admit(): void {
    refuseInPause();
    const wait = budget.take();
    if (wait > 0) throw fail('rate-limited', { retryAfterMs: wait });
  }

  async function tryOnce(url: URL, init: RequestInit, ended: () => Error | null): Promise<Response> {
    admit();
    try {
      const response = await send(url, { ...init, redirect: 'manual', cache: 'no-store' });
      if (response.type === 'opaqueredirect' || redirects.has(response.status)) {
        await response.body?.cancel();
        throw fail('redirected', { status: response.status });
      }
      if (response.status === 429 || response.status >= 500) {
        await response.body?.cancel();
        throw refusal(response);
      }
      if (response.status < 200 || response.status === 304) throw fail('unexpected-answer', { status: response.status });
      if (Number(response.headers.get('content-length')) > maxBytes) {
        await response.body?.cancel();
        throw new BodyTooLarge();
      }
      return buffered(response, await readBody(response, maxBytes));
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      if (error instanceof BodyTooLarge) throw fail('too-large');
      throw ended() ?? networkError(error);
    }
  }

  function refusal(response: Response): ProviderError {
    const kind = response.status === 429 ? 'rate-limited' : 'unavailable';
    const wait = retryAfterMs(response.status, response.headers, now());
    if (wait !== undefined && now() + wait > pause.until) pause = { until: now() + wait, kind };
    return fail(kind, { status: response.status, retryAfterMs: wait });
  }

  function networkError(error: unknown): ProviderError {
    const code = codeOf(error);
    return fail(/TIMEOUT|TIMEDOUT/.test(code) ? 'timeout' : 'unreachable', { cause: code });
  }

  function mayRetry(error: unknown, method: string, deadline: number): boolean {
    if (method !== 'GET' || !(error instanceof ProviderError) || now() >= deadline) return false;
    if (error.kind === 'unreachable') return !/CERT|TLS|SSL|SIGNATURE/.test(String(error.cause));
    if (error.kind === 'timeout') return true;
    // The guard's own refusals carry no status, so only what the provider itself said is waited for.
    if (error.status === undefined || (error.kind !== 'rate-limited' && error.kind !== 'unavailable')) return false;
    const wait = error.retryAfterMs ?? 0;
    return wait <= LONGEST_WAIT && now() + wait < deadline;
  }

  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin || url.username !== '' || url.password !== '') throw fail('bad-request', { cause: 'another origin' });
    refuseInPause();
    const method = (init.method ?? 'GET').toUpperCase();
    const deadline = now() + deadlineMs;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), deadlineMs);
    const caller = init.signal ?? null;
    const signal = caller === null ? late.signal : AbortSignal.any([late.signal, caller]);
    const ended = () => (caller?.aborted ? new EndedByCaller() : late.signal.aborted ? fail('timeout') : null);
    const tries = retry(
      handleWhen((error) => mayRetry(error, method, deadline)),
      {
        maxAttempts: RETRIES,
        backoff: new DelegateBackoff(({ attempt, result }) => {
          const wait = 'error' in result && result.error instanceof ProviderError ? result.error.retryAfterMs : undefined;
          if (wait !== undefined) return wait + 50 + Math.floor(random() * 200);
          return 250 + Math.floor(random() * (Math.min(8_000, 500 * 2 ** attempt) - 250));
        }),
      },
    );
    const over = new Promise<never>((_, reject) => {
      const end = () => reject(ended() ?? fail('timeout'));
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
    const attempt = () => tryOnce(url, { ...init, method, signal }, ended);
    try {
      return await Promise.race([over, places.execute(() => breaker.execute(() => tries.execute(attempt)), signal)]);
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      if (error instanceof BrokenCircuitError) throw fail('unavailable', { retryAfterMs: Math.max(1, brokenUntil - now()) });
      throw fail('timeout', { cause: error instanceof EndedByCaller ? 'ended by the caller' : codeOf(error) });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The name of what went wrong and nothing else: an error of the network layer may hold the request with its headers. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = error.cause;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return 'code' in error ? String(error.code) : error.name;
}

function buffered(response: Response, body: Uint8Array<ArrayBuffer>): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  const empty = response.status === 204 || response.status === 205;
  return new Response(empty ? null : body, { status: response.status, headers });
}
