import type { Env } from '@/lib/env';
import { createRegistry } from '@/lib/providers/create-registry';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { bad, type Finding, ok, warn } from './finding';

const maxOffMs = 60_000;
const todoOf = (error: ProviderError) =>
  error.kind === 'unauthorized' ? 'make a new token (README) and restart the server.' : 'try again; if it stays, look at its status page.';

function failed(error: unknown): Finding {
  if (!(error instanceof ProviderError)) throw error;
  // Only a refused token is surely ours to mend.
  const finding = error.kind === 'unauthorized' || error.kind === 'not-found' ? bad : warn;
  return finding(`provider: ${error.message}`, todoOf(error));
}

/** One session asked for; the provider's clock is read off its answer, to the second. */
async function checkProvider(provider: Provider, label: string, now: () => number): Promise<Finding[]> {
  try {
    const before = now();
    const { asOf } = await provider.listSessions({ page: 1, perPage: 1, sort: 'startedAt', order: 'desc' });
    const off = Math.round((before + (now() - before) / 2 - asOf) / 1000);
    const clock =
      Math.abs(off) * 1000 <= maxOffMs
        ? ok(`clock: agrees with ${label}`)
        : bad(`clock: ${Math.abs(off)} s ${off > 0 ? 'ahead of' : 'behind'} ${label}`, 'let NTP set this machine’s clock.');
    return [ok(`provider: ${label} takes the token`), clock];
  } catch (error) {
    return [failed(error)];
  }
}

interface Options {
  fetch?: typeof fetch;
  now?: () => number;
}

/** Whether each configured account takes its token, and whose clock is off: one call per account, at most two. */
export async function checkProviders(env: Env, options: Options = {}): Promise<Finding[]> {
  const registry = createRegistry(env, options);
  const { providers, errors } = await registry.listProviders();
  const findings = errors.map(({ error }) => failed(error));
  const asked = new Set<string>();
  for (const provider of providers) {
    const account = registry.accountOf(provider.origin);
    if (account === null || asked.has(account.vendor.name)) continue;
    asked.add(account.vendor.name);
    findings.push(...(await checkProvider(provider, account.vendor.label, options.now ?? Date.now)));
  }
  return findings;
}
