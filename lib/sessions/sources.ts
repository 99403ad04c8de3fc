import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { env } from '@/lib/env';
import type { Provider } from '@/lib/providers/provider';
import { getProvider, listProviders } from '@/lib/providers/registry';

/**
 * Every source that is known, and why others are not. Throws the first provider's `ProviderError` when there is none at all, so that a failure
 * never looks like an empty account.
 */
export async function readSources(): Promise<SourcesAnswer> {
  const { providers, errors } = await listProviders();
  const [failure] = errors;
  if (providers.length === 0 && failure !== undefined) throw failure.error;
  return {
    items: providers.map(({ source }) => source),
    demo: env().demo,
    problems: errors.map(({ provider, error }) => ({ code: error.kind.replaceAll('-', '_'), provider, message: error.message })),
  };
}

/** The provider of a source, `null` when there is none of this name. Throws `ProviderError` when that cannot be told now. */
export function findSource(id: string): Promise<Provider | null> {
  return getProvider(id);
}
