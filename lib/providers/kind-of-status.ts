import type { ProviderErrorKind } from './provider-error';

/** What an HTTP status (or an error code that is one) means for us, `null` for a success. */
export function kindOfStatus(status: number): ProviderErrorKind | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status >= 400 && status < 500) return 'bad-request';
  if (status >= 500 && status < 600) return 'unavailable';
  return 'unexpected-answer';
}
