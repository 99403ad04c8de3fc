import { kindOfStatus } from '@/lib/providers/kind-of-status';
import { ProviderError } from '@/lib/providers/provider-error';
import { videoSdk } from './vendor';

export const providerName = videoSdk.label;

/**
 * Throws what a status that is no success means. VideoSDK says "not found" with both 404 and 402. Its error bodies are
 * not documented and not read.
 */
export function refuseStatus(status: number): void {
  const kind = status === 402 ? 'not-found' : kindOfStatus(status);
  if (kind !== null) throw new ProviderError({ kind, provider: providerName, status });
}
