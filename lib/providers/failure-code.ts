import type { ReasonCode } from '@/lib/domain/answers/reason-code';
import type { ProviderErrorKind } from './provider-error';

/** The code by which our API tells each kind of failure. */
export const failureCodes: Record<ProviderErrorKind, ReasonCode> = {
  'not-found': 'not_found',
  unauthorized: 'provider_unauthorized',
  'rate-limited': 'provider_rate_limited',
  'bad-request': 'provider_bad_request',
  unavailable: 'provider_unavailable',
  timeout: 'provider_timeout',
  unreachable: 'provider_unreachable',
  'too-large': 'provider_too_large',
  redirected: 'provider_redirected',
  'unexpected-answer': 'provider_unexpected_answer',
  'filters-refused': 'provider_filters_refused',
  unsupported: 'unsupported',
  'not-counted': 'provider_not_counted',
};
