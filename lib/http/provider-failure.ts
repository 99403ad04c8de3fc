import { failureCodes } from '@/lib/providers/failure-code';
import type { ProviderError, ProviderErrorKind } from '@/lib/providers/provider-error';

const statuses: Partial<Record<ProviderErrorKind, number>> = { 'not-found': 404, unsupported: 404, 'rate-limited': 503, timeout: 504 };

/**
 * How a provider's failure is answered: status, code, the words for the reader and, where known, when to try again
 * (ms).
 */
export function providerFailure({ kind, message, retryAfterMs }: ProviderError) {
  return {
    status: statuses[kind] ?? 502,
    code: failureCodes[kind],
    message,
    retryAfterMs: kind === 'rate-limited' ? (retryAfterMs ?? 60_000) : retryAfterMs,
  };
}
