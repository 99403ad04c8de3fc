import { orWithout } from '@/lib/db/or-without';
import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { type ProviderName, providerNames } from '@/lib/domain/provider-name';
import { env } from '@/lib/env';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { getProvider, getProviderOf, listProviders } from '@/lib/providers/registry';
import { knownSources, rememberSources } from './known-sources';

/**
 * Every source that is known, and why others are not; where a provider cannot list its sources, those it listed last. Throws the first provider's
 * `ProviderError` when there is none at all, so that a failure never looks like an empty account.
 */
export async function readSources(): Promise<SourcesAnswer> {
  const { providers, errors } = await listProviders();
  await rememberSources(providers);
  const known = await Promise.all(errors.map(({ provider, error }) => knownSources(provider, () => Promise.reject(error))));
  const all = [...providers, ...known.flat()];
  const [failure] = errors;
  if (all.length === 0 && failure !== undefined) throw failure.error;
  return {
    items: all.map(({ source }) => source),
    demo: env().demo,
    problems: errors.map(({ provider, error }) => ({ code: error.kind.replaceAll('-', '_'), provider, message: error.message })),
  };
}

/** What `find` finds; while it fails, one that was listed before. Throws its `ProviderError` when there was none. */
async function findOrKnown(
  name: ProviderName,
  find: () => Promise<Provider | null>,
  isIt: (provider: Provider) => boolean,
): Promise<Provider | null> {
  try {
    const provider = await find();
    if (provider !== null) await rememberSources([provider]);
    return provider;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const found = (await knownSources(name, () => Promise.reject(error))).find(isIt);
    if (found === undefined) throw error;
    return found;
  }
}

/** What is no name of ours is looked for among the sources of the first, and not found. */
const nameOf = (idOrOrigin: string): ProviderName => providerNames.find((name) => idOrOrigin.startsWith(name)) ?? providerNames[0];

/**
 * The provider of a source, `null` when there is none of this name. While the sources cannot be listed, one that was listed before, of which only what
 * is archived can be seen; throws `ProviderError` when there is none of this name either.
 */
export function findSource(id: string): Promise<Provider | null> {
  return findOrKnown(
    nameOf(id),
    () => getProvider(id),
    ({ source }) => source.id === id,
  );
}

/** As `findSource`, by what names the account and app for good: the names of sources change with what is configured. */
export function findSourceOf(origin: string): Promise<Provider | null> {
  return findOrKnown(
    nameOf(origin),
    () => getProviderOf(origin),
    (provider) => provider.origin === origin,
  );
}

const never = () => Promise.reject(new ProviderError({ kind: 'not-found', provider: 'RealtimeKit' }));

/** What the source of an origin is called now, without asking the provider; `null` when it is not configured any more. */
export async function presentSourceId(origin: string): Promise<string | null> {
  const costsCalls = nameOf(origin) === 'realtimekit' && env().realtimekit?.appIds.length === 0;
  const found = costsCalls
    ? (await knownSources('realtimekit', never)).find((provider) => provider.origin === origin)
    : await getProviderOf(origin);
  return found?.source.id ?? null;
}

/**
 * The provider of an archived session where telling the sources would cost a call (RealtimeKit without configured apps), `null` otherwise. What is not
 * archived of the session is asked of the source as `findSource` has it, and fails as that does.
 */
export async function findArchivedSource(id: string, sessionId: string): Promise<Provider | null> {
  if (!id.startsWith('realtimekit') || env().realtimekit?.appIds.length !== 0) return null;
  const known = await knownSources('realtimekit', async (origin) => {
    const found = await findSource(id);
    if (found?.origin !== origin) throw new ProviderError({ kind: 'not-found', provider: 'RealtimeKit' });
    return found;
  });
  for (const provider of known.filter(({ source }) => source.id === id)) {
    const key = { origin: provider.origin, session_id: provider.parseSessionId(sessionId) ?? '' };
    const row = await orWithout('looking for an archived session', undefined, (db) =>
      db
        .selectFrom('archived_session')
        .select('session_id')
        .where(({ and }) => and(key))
        .executeTakeFirst(),
    );
    if (row !== undefined) return provider;
  }
  return null;
}
