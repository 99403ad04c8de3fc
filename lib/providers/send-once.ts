import { ProviderError } from './provider-error';
import { BodyTooLarge, readBody } from './read-body';
import { retryAfterMs } from './retry-after';

interface Options {
  provider: string;
  fetch: typeof fetch;
  maxBytes: number;
  now: () => number;
}

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * One try of one request. It follows no redirect, reads at most `maxBytes` of the unpacked body and hands back a
 * buffered answer of status 2xx or 4xx. Everything else is thrown as `ProviderError`, with `retryAfterMs` where the
 * provider asked us to wait. What the network layer throws becomes `timeout` or `unreachable` with the name of the
 * fault alone, because its errors may hold the request and its headers.
 */
export async function sendOnce(url: URL, init: RequestInit, { provider, fetch, maxBytes, now }: Options): Promise<Response> {
  const cut = new AbortController();
  const signal = init.signal ? AbortSignal.any([init.signal, cut.signal]) : cut.signal;
  try {
    const response = await fetch(url, { ...init, signal, redirect: 'manual', cache: 'no-store' });
    const { status, headers } = response;
    // A body that is only cancelled leaves its connection to fail later, where nobody listens: ending the call ends both.
    const refuse = async (error: Error): Promise<never> => {
      cut.abort();
      throw error;
    };
    if (response.type === 'opaqueredirect' || redirects.has(status))
      await refuse(new ProviderError({ kind: 'redirected', provider, status }));
    if (status === 429 || status >= 500) {
      const kind = status === 429 ? 'rate-limited' : 'unavailable';
      await refuse(new ProviderError({ kind, provider, status, retryAfterMs: retryAfterMs(status, headers, now()) }));
    }
    if (status < 200 || (status >= 300 && status < 400)) await refuse(new ProviderError({ kind: 'unexpected-answer', provider, status }));
    if (Number(headers.get('content-length')) > maxBytes) await refuse(new BodyTooLarge());
    return buffered(response, await readBody(response, maxBytes));
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    if (error instanceof BodyTooLarge) cut.abort();
    if (error instanceof BodyTooLarge) throw new ProviderError({ kind: 'too-large', provider });
    const code = faultName(error);
    throw new ProviderError({ kind: /TIMEOUT|TIMEDOUT/.test(code) ? 'timeout' : 'unreachable', provider, cause: code });
  }
}

function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  for (const fault of [error.cause, error]) {
    if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string') return fault.code;
  }
  return error.name;
}

function buffered(response: Response, body: Uint8Array<ArrayBuffer>): Response {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  const empty = response.status === 204 || response.status === 205;
  return new Response(empty ? null : body, { status: response.status, headers });
}
