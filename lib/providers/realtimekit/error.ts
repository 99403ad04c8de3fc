import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'cloudflare/error';
import { kindOfStatus } from '@/lib/providers/kind-of-status';
import { ProviderError, type ProviderErrorKind } from '@/lib/providers/provider-error';
import { asCount } from '@/lib/providers/read-field';
import { realtimeKit } from './vendor';
import { errorAnswer } from './wire';

export const providerName = realtimeKit.label;

/**
 * Cloudflare's gateway: 10000 and 91xx a bad token, 6003 and 61xx a malformed header, 7000 and 7003 an unknown route,
 * 971 and 1015 the rate limit.
 */
const gatewayCodes: Record<number, ProviderErrorKind> = {
  10000: 'unauthorized',
  9103: 'unauthorized',
  9106: 'unauthorized',
  9107: 'unauthorized',
  9109: 'unauthorized',
  6003: 'unauthorized',
  6102: 'unauthorized',
  6103: 'unauthorized',
  6111: 'unauthorized',
  7000: 'not-found',
  7003: 'not-found',
  971: 'rate-limited',
  1015: 'rate-limited',
};

/**
 * What an error body says by its codes; `null` when it says nothing known. The kit's own `error.code` is the HTTP
 * status.
 */
function kindOfBody(body: unknown): ProviderErrorKind | null {
  const parsed = errorAnswer.safeParse(body);
  if (!parsed.success) return null;
  const codes = [parsed.data.error, ...(parsed.data.errors ?? [])].map((error) => asCount(error?.code));
  for (const code of codes) {
    if (code === null) continue;
    const kind = gatewayCodes[code] ?? (code >= 400 && code < 600 ? kindOfStatus(code) : null);
    if (kind) return kind;
  }
  return null;
}

/** Throws what a `success: false` means, whatever the HTTP status said. */
export function refuseFailure(body: unknown, status: number): void {
  const parsed = errorAnswer.safeParse(body);
  if (parsed.success && parsed.data.success === false) {
    throw new ProviderError({ kind: kindOfBody(body) ?? 'unexpected-answer', provider: providerName, status });
  }
}

/**
 * The SDK wraps what `fetch` throws; the error of our guard inside it is the one to throw. Of its own errors only the
 * status and the codes are kept.
 */
export function asProviderError(error: unknown): ProviderError {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = inner.cause, depth++) {
    if (inner instanceof ProviderError) return inner;
  }
  const fail = (kind: ProviderErrorKind, status?: number) =>
    new ProviderError({ kind, provider: providerName, status, cause: error instanceof Error ? error.constructor.name : 'unknown' });
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return fail('timeout');
  if (!(error instanceof APIError) || error.status === undefined) return fail('unreachable');
  const kind = kindOfStatus(error.status) ?? 'unexpected-answer';
  return fail(kind === 'bad-request' ? (kindOfBody(error.error) ?? kind) : kind, error.status);
}
