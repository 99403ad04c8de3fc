import 'server-only';
import { env } from '@/lib/env';
import type { CallBudget } from './call-budget';
import { type Account, createRegistry, type Registry } from './create-registry';

let registry: Registry | null = null;

/** The process's own sources, as configured; made at the first question, because the build has no configuration. */
function ours(): Registry {
  registry ??= createRegistry(env());
  return registry;
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
export function budgetOf(provider: string): CallBudget | null {
  return ours().budgetOf(provider);
}
