import type { AccountBudget } from '@/lib/providers/calls/call-book';
import type { Provider } from '@/lib/providers/provider';

/** Of an account's calls, what only recipients of reports wait for gets at most this share (`calls/account-state.ts`). */
const share = 0.4;

/**
 * Whether the recipients' share of an account's calls lasts for reading a session of `connections` rows. `budget` is
 * the account's; what is asked then runs `onBehalfOf('recipients')`.
 */
export function lastsForRecipients({ pageSize }: Pick<Provider, 'pageSize'>, budget: AccountBudget | null, connections: number): boolean {
  if (budget === null) return true;
  const calls = 1 + Math.max(1, Math.ceil(connections / pageSize));
  return budget.used('recipients') + calls <= Math.floor(budget.limit * share);
}
