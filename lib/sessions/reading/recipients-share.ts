import type { CallBudget } from '@/lib/providers/call-budget';
import type { Provider } from '@/lib/providers/provider';
import { createBudgetShare } from './budget-share';

/** Of an account's calls, what only recipients of reports wait for gets at most this share. */
const shareOf = createBudgetShare(0.4);

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
    listInvitees: (...given) => {
      budget.take();
      return provider.listInvitees(...given);
    },
  };
}

/**
 * The provider as recipients may ask it, or `null` when their share of the account's calls does not last for reading a
 * session of `connections` rows. `whole` is the account's budget.
 */
export function forRecipients(provider: Provider, whole: CallBudget | null, connections: number): Provider | null {
  if (whole === null) return provider;
  const budget = shareOf(provider, whole);
  const calls = 1 + Math.max(1, Math.ceil(connections / provider.pageSize));
  return budget.used() + calls > budget.limit ? null : booked(provider, budget);
}
