import { type CallBudget, createCallBudget } from '@/lib/providers/call-budget';
import type { Provider } from '@/lib/providers/provider';

/**
 * Of every account's calls a part (0 to 1) that one purpose may take: a window of its own per account, as long as that
 * of the `whole`.
 */
export function createBudgetShare(part: number): (provider: Provider, whole: CallBudget) => CallBudget {
  const budgets = new Map<string, CallBudget>();
  return ({ source }, whole) => {
    const budget = budgets.get(source.provider) ?? createCallBudget(Math.floor(whole.limit * part), whole.windowMs);
    budgets.set(source.provider, budget);
    return budget;
  };
}
