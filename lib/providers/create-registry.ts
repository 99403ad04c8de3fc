import type { Env } from '@/lib/env';
import type { AccountSetup } from './account';
import { type AccountsEnv, accountSetups } from './account-setups';
import { type AccountBudget, type BookStorage, type CallBook, createCallBook, memoryStorage } from './calls/call-book';
import { belongsToVendor } from './find-vendor';
import { createGuardedFetch } from './guarded-fetch';
import type { Provider } from './provider';
import { ProviderError } from './provider-error';
import type { Vendor } from './vendor';

/** A configured account, with its one guard and budget. */
export interface Account extends Pick<AccountSetup, 'origins' | 'listingCosts'> {
  vendor: Vendor;
  book: CallBook;
  /** Its sources. Throws `ProviderError` when they would have to be asked for and cannot be. */
  sources: () => Promise<Provider[]>;
}

/** An account whose sources cannot be told right now, and why. */
interface ProviderFailure {
  account: Account;
  error: ProviderError;
}

export interface Registry {
  /** The configured accounts. */
  readonly accounts: readonly Account[];
  /** All sources that are known; one provider's failure does not hide another's sources, and is told in `errors`. */
  listProviders(): Promise<{ providers: Provider[]; errors: ProviderFailure[] }>;
  /** The configured account of the vendor that a source's id or origin names, or `null`. */
  accountOf(idOrOrigin: string): Account | null;
  /**
   * The account's window of calls, for those who go easy when it is nearly used up; `null` when the provider is not
   * configured.
   */
  budgetOf(provider: string): AccountBudget | null;
}

interface Options {
  fetch?: typeof fetch;
  now?: () => number;
  random?: () => number;
  /** Where the calls of an account are booked; in memory unless given. `account`: what its origins begin with. */
  storageOf?: (account: string) => BookStorage;
}

/** One guard, budget and client for each configured account, made once. */
export function createRegistry(env: AccountsEnv & Pick<Env, 'providerBudget'>, options: Options = {}): Registry {
  const now = options.now ?? Date.now;

  const accounts = accountSetups(env).flatMap(({ vendor, setup }): Account[] => {
    if (setup === null) return [];
    const { origins, listingCosts, credential } = setup;
    const storage = options.storageOf?.(origins) ?? memoryStorage(now);
    const book = createCallBook({ storage, limit: env.providerBudget, credential, now });
    const fetch = createGuardedFetch({ provider: vendor.label, origin: new URL(setup.url).origin, book, ...options });
    return [{ vendor, book, origins, listingCosts, sources: setup.open({ fetch, now }) }];
  });
  const accountOf = (idOrOrigin: string) => accounts.find(({ vendor }) => belongsToVendor(vendor.name, idOrOrigin)) ?? null;

  return {
    accounts,
    async listProviders() {
      const providers: Provider[] = [];
      const errors: ProviderFailure[] = [];
      for (const account of accounts) {
        try {
          providers.push(...(await account.sources()));
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error;
          errors.push({ account, error });
        }
      }
      return { providers, errors };
    },
    accountOf,
    budgetOf: (provider) => accountOf(provider)?.book.budget ?? null,
  };
}
