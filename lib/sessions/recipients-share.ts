import type { ProviderName } from '@/lib/domain/provider-name';
import { type CallBudget, createCallBudget } from '@/lib/providers/call-budget';
import type { Provider } from '@/lib/providers/provider';

/** Of an account's calls, what only recipients of reports wait for gets at most this share. */
const share = 0.4;
const budgets = new Map<ProviderName, CallBudget>();

function budgetFor({ source }: Provider, whole: CallBudget): CallBudget {
  const known = budgets.get(source.provider) ?? createCallBudget(Math.floor(whole.limit * share), whole.windowMs);
  budgets.set(source.provider, known);
  return known;
}

/** A provider whose reading of sessions is booked on the recipients' share. */
function booked(provider: Provider, budget: CallBudget): Provider {
  return {
    ...provider,
    getSession: (...given) => {
      budget.take();
      return provider.getSession(...given);
    },
    listConnections: (...given) => {
      budget.take();
      return provider.listConnections(...given);
    },
  };
}

/**
 * The provider as recipients may ask it, or `null` when their share of the account's calls does not last for reading a session of `connections` rows.
 * `whole` is the account's budget.
 */
export function forRecipients(provider: Provider, whole: CallBudget | null, connections: number): Provider | null {
  if (whole === null) return provider;
  const budget = budgetFor(provider, whole);
  const calls = 1 + Math.max(1, Math.ceil(connections / provider.pageSize));
  return budget.used() + calls > budget.limit ? null : booked(provider, budget);
}
