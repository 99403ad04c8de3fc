import { withFallback } from '@/lib/db/with-fallback';
import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { env } from '@/lib/env';
import type { Account } from '@/lib/providers/create-registry';
import { failureCodes } from '@/lib/providers/failure-code';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { accountOf, getProvider, getProviderOf, listProviders } from '@/lib/providers/registry';
import { knownSources, rememberSources } from './known-sources';

/**
 * Every source that is known, and why others are not; where a provider cannot list its sources, those it listed last.
 * Throws the first provider's `ProviderError` when there is none at all, so that a failure never looks like an empty
 * account.
 */
export async function readSources(): Promise<SourcesAnswer> {
  const { providers, errors } = await listProviders();
  await rememberSources(providers);
  const known = await Promise.all(errors.map(({ account, error }) => knownSources(account, () => Promise.reject(error))));
  const all = [...providers, ...known.flat()];
  const [failure] = errors;
  if (all.length === 0 && failure !== undefined) throw failure.error;
  return {
    items: all.map(({ source }) => source),
    demo: env().demo,
    problems: errors.map(({ account, error }) => ({
      code: failureCodes[error.kind],
      provider: account.vendor.name,
      name: account.vendor.label,
      message: error.message,
    })),
  };
}

/**
 * What `find` finds in the account that an id or origin names; while it fails, one that was listed before. Throws its
 * `ProviderError` when there was none.
 */
async function findOrKnown(
  idOrOrigin: string,
  find: (idOrOrigin: string) => Promise<Provider | null>,
  isIt: (provider: Provider) => boolean,
): Promise<Provider | null> {
  const account = accountOf(idOrOrigin);
  if (account === null) return null;
  try {
    const provider = await find(idOrOrigin);
    if (provider !== null) await rememberSources([provider]);
    return provider;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const found = (await knownSources(account, () => Promise.reject(error))).find(isIt);
    if (found === undefined) throw error;
    return found;
  }
}

/**
 * The provider of a source, `null` when there is none of this name. While the sources cannot be listed, one that was
 * listed before, of which only what is archived can be seen; throws `ProviderError` when there is none of this name
 * either.
 */
export function findSource(id: string): Promise<Provider | null> {
  return findOrKnown(id, getProvider, ({ source }) => source.id === id);
}

/** As `findSource`, by what names the account and app for good: the names of sources change with what is configured. */
export function findSourceOf(origin: string): Promise<Provider | null> {
  return findOrKnown(origin, getProviderOf, (provider) => provider.origin === origin);
}

const notThere = ({ vendor }: Account) => new ProviderError({ kind: 'not-found', provider: vendor.label });

/**
 * What the source of an origin is called now, without asking the provider; `null` when it is not configured any more.
 */
export async function presentSourceId(origin: string): Promise<string | null> {
  const account = accountOf(origin);
  if (account === null) return null;
  const found = account.listingCosts
    ? (await knownSources(account, () => Promise.reject(notThere(account)))).find((provider) => provider.origin === origin)
    : await getProviderOf(origin);
  return found?.source.id ?? null;
}

/**
 * The provider of an archived session where telling the sources would cost a call, `null` otherwise. What is not
 * archived of the session is asked of the source as `findSource` has it, and fails as that does.
 */
export async function findArchivedSource(id: string, sessionId: string): Promise<Provider | null> {
  const account = accountOf(id);
  if (!account?.listingCosts) return null;
  const known = await knownSources(account, async (origin) => {
    const found = await findSource(id);
    if (found?.origin !== origin) throw notThere(account);
    return found;
  });
  for (const provider of known.filter(({ source }) => source.id === id)) {
    const key = { origin: provider.origin, session_id: provider.parseSessionId(sessionId) ?? '' };
    const row = await withFallback('looking for an archived session', undefined, (db) =>
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
