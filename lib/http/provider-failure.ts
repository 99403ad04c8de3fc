import type { ProviderError, ProviderErrorKind } from '@/lib/providers/provider-error';

const answers: Record<ProviderErrorKind, { status: number; code: string }> = {
  'not-found': { status: 404, code: 'not_found' },
  unauthorized: { status: 502, code: 'provider_unauthorized' },
  'rate-limited': { status: 503, code: 'provider_rate_limited' },
  'bad-request': { status: 502, code: 'provider_bad_request' },
  unavailable: { status: 502, code: 'provider_unavailable' },
  timeout: { status: 504, code: 'provider_timeout' },
  unreachable: { status: 502, code: 'provider_unreachable' },
  'too-large': { status: 502, code: 'provider_too_large' },
  redirected: { status: 502, code: 'provider_redirected' },
  'unexpected-answer': { status: 502, code: 'provider_unexpected_answer' },
  'filters-refused': { status: 502, code: 'provider_filters_refused' },
  unsupported: { status: 404, code: 'unsupported' },
};

/** How a provider's failure is answered: status, code, the words for the reader and, where known, when to try again (ms). */
export function providerFailure(error: ProviderError) {
  const retryAfterMs = error.kind === 'rate-limited' ? (error.retryAfterMs ?? 60_000) : error.retryAfterMs;
  return { ...answers[error.kind], message: error.message, retryAfterMs };
}
