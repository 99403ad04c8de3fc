import 'server-only';
import { env } from '@/lib/env';
import type { AccountBudget } from './calls/call-book';
import { storedBook } from './calls/stored-book';
import { type Account, createRegistry, type Registry } from './create-registry';

let registry: Registry | null = null;

/** The process's own sources, as configured; made at the first question, because the build has no configuration. */
function ours(): Registry {
  registry ??= createRegistry(env(), { storageOf: storedBook });
  return registry;
}

/** Forgets what was noted of the accounts in memory, as a start of the process does; for tests of faults. */
export function forgetAccounts(): void {
  registry = null;
}

/** As `Registry.accounts`. */
export function configuredAccounts(): readonly Account[] {
  return ours().accounts;
}

/** As `Registry.listProviders`. */
export function listProviders(): ReturnType<Registry['listProviders']> {
  return ours().listProviders();
}

/** As `Registry.accountOf`. */
export function accountOf(idOrOrigin: string): Account | null {
  return ours().accountOf(idOrOrigin);
}

/** As `Registry.budgetOf`. */
export function budgetOf(provider: string): AccountBudget | null {
  return ours().budgetOf(provider);
}
