import type { ProviderName } from '@/lib/domain/provider-name';
import type { Env } from '@/lib/env';
import { type CallBudget, createCallBudget } from './call-budget';
import { createGuardedFetch } from './guarded-fetch';
import type { Provider } from './provider';
import { ProviderError } from './provider-error';
import { providerName as realtimeKitName } from './realtimekit/error';
import { realtimeKitSources } from './realtimekit/sources';
import { providerName as videoSdkName } from './videosdk/error';
import { videoSdkSources } from './videosdk/sources';

/** A provider whose sources cannot be told right now, and why. */
interface ProviderFailure {
  provider: ProviderName;
  error: ProviderError;
}

export interface Registry {
  /** All sources that are known; one provider's failure does not hide another's sources, and is told in `errors`. */
  listProviders(): Promise<{ providers: Provider[]; errors: ProviderFailure[] }>;
  /** The provider of a source, `null` when there is no such source. Throws `ProviderError` when the account's apps would have to be asked for and cannot be. */
  getProvider(sourceId: string): Promise<Provider | null>;
  /** The provider that an origin names for good, whatever its source is called now; `null` when it is not configured any more. Throws as `getProvider`. */
  getProviderOf(origin: string): Promise<Provider | null>;
  /** The account's window of calls, for those who go easy when it is nearly used up; `null` when the provider is not configured. */
  budgetOf(provider: ProviderName): CallBudget | null;
}

interface Account {
  provider: ProviderName;
  budget: CallBudget;
  sources: () => Promise<Provider[]>;
}

interface Options {
  fetch?: typeof fetch;
  now?: () => number;
  random?: () => number;
}

/** One guard, budget and client for each configured account, made once. */
export function createRegistry(env: Pick<Env, 'realtimekit' | 'videosdk' | 'providerBudget'>, options: Options = {}): Registry {
  const now = options.now ?? Date.now;
  const accounts: Account[] = [];

  function guard(provider: string, url: string): { fetch: typeof fetch; budget: CallBudget } {
    const budget = createCallBudget(env.providerBudget, 300_000, now);
    return { budget, fetch: createGuardedFetch({ provider, origin: new URL(url).origin, budget, ...options }) };
  }

  if (env.realtimekit) {
    const { fetch, budget } = guard(realtimeKitName, env.realtimekit.baseUrl);
    accounts.push({ provider: 'realtimekit', budget, sources: realtimeKitSources({ ...env.realtimekit, fetch, now }) });
  }
  if (env.videosdk) {
    const { fetch, budget } = guard(videoSdkName, env.videosdk.endpoint);
    accounts.push({ provider: 'videosdk', budget, sources: videoSdkSources({ ...env.videosdk, fetch, now }) });
  }

  return {
    async listProviders() {
      const providers: Provider[] = [];
      const errors: ProviderFailure[] = [];
      for (const { provider, sources } of accounts) {
        try {
          providers.push(...(await sources()));
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error;
          errors.push({ provider, error });
        }
      }
      return { providers, errors };
    },
    async getProvider(sourceId) {
      const account = accounts.find(({ provider }) => sourceId === provider || sourceId.startsWith(`${provider}-`));
      return (await account?.sources())?.find(({ source }) => source.id === sourceId) ?? null;
    },
    async getProviderOf(origin) {
      const account = accounts.find(({ provider }) => origin.startsWith(`${provider}/`));
      return (await account?.sources())?.find((provider) => provider.origin === origin) ?? null;
    },
    budgetOf: (provider) => accounts.find((account) => account.provider === provider)?.budget ?? null,
  };
}
