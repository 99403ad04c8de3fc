import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { env } from '@/lib/env';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { getProvider, listProviders } from '@/lib/providers/registry';
import { knownSources, rememberSources } from './known-sources';

/**
 * Every source that is known, and why others are not; where a provider cannot list its sources, those it listed last. Throws the first provider's
 * `ProviderError` when there is none at all, so that a failure never looks like an empty account.
 */
export async function readSources(): Promise<SourcesAnswer> {
  const { providers, errors } = await listProviders();
  await rememberSources(providers);
  const known = await Promise.all(errors.map(({ provider, error }) => knownSources(provider, error)));
  const all = [...providers, ...known.flat()];
  const [failure] = errors;
  if (all.length === 0 && failure !== undefined) throw failure.error;
  return {
    items: all.map(({ source }) => source),
    demo: env().demo,
    problems: errors.map(({ provider, error }) => ({ code: error.kind.replaceAll('-', '_'), provider, message: error.message })),
  };
}

/**
 * The provider of a source, `null` when there is none of this name. While the sources cannot be listed, one that was listed before, of which only what
 * is archived can be seen; throws `ProviderError` when there is none of this name either.
 */
export async function findSource(id: string): Promise<Provider | null> {
  try {
    const provider = await getProvider(id);
    if (provider !== null) await rememberSources([provider]);
    return provider;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const known = await knownSources(id.startsWith('videosdk') ? 'videosdk' : 'realtimekit', error);
    const found = known.find(({ source }) => source.id === id);
    if (found === undefined) throw error;
    return found;
  }
}
