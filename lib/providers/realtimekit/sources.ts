import type { AccountSetup } from '@/lib/providers/account';
import { credentialHash } from '@/lib/providers/calls/credential-hash';
import { nameSource } from '@/lib/providers/name-source';
import type { Provider } from '@/lib/providers/provider';
import { createRealtimeKitClient, type RealtimeKitAccount, type RealtimeKitClient } from './client';
import { mapApp, mapPaging } from './map';
import { createRealtimeKitProvider, originsOf } from './provider';
import { realtimeKit } from './vendor';

interface App {
  id: string;
  name: string | null;
}

const REMEMBERED_MS = 600_000;
const PER_PAGE = 100;
const MOST_PAGES = 20;

/**
 * The sources of one RealtimeKit account: its configured apps, or all apps it has. All apps are asked for once in 10
 * minutes, shared by everybody who asks meanwhile; a failure is thrown as `ProviderError` and not remembered.
 */
function realtimeKitSources(account: RealtimeKitAccount & { appIds: string[] }): () => Promise<Provider[]> {
  const now = account.now ?? Date.now;
  const client = createRealtimeKitClient(account);
  const made = new Map<string, Provider>();

  function providersOf(apps: App[]): Provider[] {
    const keyed = apps.map(({ id, name }) => ({ key: id, name }));
    return keyed.map((app) => {
      const { id: sourceId, name } = nameSource(realtimeKit, app, keyed);
      const named = { appId: app.key, sourceId, name };
      const key = JSON.stringify(named);
      const provider = made.get(key) ?? createRealtimeKitProvider(client, named);
      made.set(key, provider);
      return provider;
    });
  }

  if (account.appIds.length > 0) {
    const configured = account.appIds.map((id) => ({ id, name: null }));
    return async () => providersOf(configured);
  }
  let known: { apps: Promise<App[]>; at: number } | null = null;
  return async () => {
    if (known === null || now() - known.at >= REMEMBERED_MS) {
      const asked = { apps: readAllApps(client), at: now() };
      known = asked;
      asked.apps.catch(() => {
        if (known === asked) known = null;
      });
    }
    return providersOf(await known.apps);
  };
}

async function readAllApps(client: RealtimeKitClient): Promise<App[]> {
  const apps = new Map<string, App>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await client.apps({ page_no: page, per_page: PER_PAGE });
    const before = apps.size;
    for (const app of data.data.map(mapApp)) if (app !== null && !apps.has(app.id)) apps.set(app.id, app);
    const { totalCount, endOffset } = mapPaging(data.paging);
    const whole = totalCount !== null && (endOffset ?? apps.size) >= totalCount;
    if (whole || apps.size === before || (totalCount === null && data.data.length < PER_PAGE)) break;
  }
  return [...apps.values()];
}

/** An account of RealtimeKit; without `appIds` all its apps are its sources. */
export function realtimeKitAccount(settings: Omit<RealtimeKitAccount, 'fetch' | 'now'> & { appIds: string[] }): AccountSetup {
  return {
    url: settings.baseUrl,
    origins: originsOf(settings.accountId),
    credential: credentialHash(settings.token),
    listingCosts: settings.appIds.length === 0,
    open: (guarded) => realtimeKitSources({ ...settings, ...guarded }),
  };
}
