import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallBudget } from './call-budget';

const shares = new AsyncLocalStorage<CallBudget>();

/**
 * Runs what asks providers so that every call it begins, second tries too, is booked on `share` besides the account's
 * budget, and refused beyond it.
 */
export function onShare<T>(share: CallBudget, run: () => T): T {
  return shares.run(share, run);
}

/** The share on which whoever asks runs, or `null`. */
export function presentShare(): CallBudget | null {
  return shares.getStore() ?? null;
}
