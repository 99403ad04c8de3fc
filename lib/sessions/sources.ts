import { withFallback } from '@/lib/db/with-fallback';
import type { SourcesAnswer } from '@/lib/domain/answers/source-answer';
import { env } from '@/lib/env';
import type { Account } from '@/lib/providers/create-registry';
import { failureCodes } from '@/lib/providers/failure-code';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { accountOf, listProviders } from '@/lib/providers/registry';
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

type IsIt = (provider: Provider) => boolean;

const isCalled =
  (id: string): IsIt =>
  ({ source }) =>
    source.id === id;

/**
 * The provider in an account; while its sources cannot be listed, one that was listed before, of which only what is
 * archived can be seen. Throws its `ProviderError` when there was none.
 */
async function findIn(account: Account, isIt: IsIt): Promise<Provider | null> {
  try {
    const provider = (await account.sources()).find(isIt) ?? null;
    if (provider !== null) await rememberSources([provider]);
    return provider;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const found = (await knownSources(account, () => Promise.reject(error))).find(isIt);
    if (found === undefined) throw error;
    return found;
  }
}

/** The provider of a source, `null` when there is none of this name. Throws as `findIn`. */
export async function findSource(id: string): Promise<Provider | null> {
  const account = accountOf(id);
  return account && findIn(account, isCalled(id));
}

/** As `findSource`, by what names the account and app for good: the names of sources change with what is configured. */
export async function findSourceOf(origin: string): Promise<Provider | null> {
  const account = accountOf(origin);
  return account && findIn(account, (provider) => provider.origin === origin);
}

const notThere = ({ vendor }: Account) => new ProviderError({ kind: 'not-found', provider: vendor.label });

/**
 * What the source of an origin is called now, without asking the provider; `null` when it is not configured any more.
 */
export async function presentSourceId(origin: string): Promise<string | null> {
  const account = accountOf(origin);
  if (account === null) return null;
  const sources = account.listingCosts ? await knownSources(account, () => Promise.reject(notThere(account))) : await account.sources();
  return sources.find((provider) => provider.origin === origin)?.source.id ?? null;
}

/**
 * The provider of a session's source, as `findSource` has it; of an archived session without telling the sources where
 * that would cost a call. What is not archived of it is then asked of the source, and fails as `findSource` does.
 */
export async function findSourceOfSession(id: string, sessionId: string): Promise<Provider | null> {
  const account = accountOf(id);
  return account && ((await findArchived(account, id, sessionId)) ?? findIn(account, isCalled(id)));
}

async function findArchived(account: Account, id: string, sessionId: string): Promise<Provider | null> {
  if (!account.listingCosts) return null;
  const known = await knownSources(account, async (origin) => {
    const found = await findIn(account, isCalled(id));
    if (found?.origin !== origin) throw notThere(account);
    return found;
  });
  for (const provider of known.filter(isCalled(id))) {
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
