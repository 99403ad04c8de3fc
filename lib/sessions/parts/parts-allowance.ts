import { type CallBudget, createCallBudget } from '@/lib/providers/call-budget';
import type { AccountBudget } from '@/lib/providers/calls/call-book';
import type { Provider } from '@/lib/providers/provider';

/** For one frozen report, parts of at most so many connections are read. */
export const maxReports = 300;

/** Of an account's calls, what makers of frozen reports wait for gets at most this share. */
const part = 0.4;
/** Of all calls of an account, so many are left to whoever looks at sessions meanwhile. */
const leftToOthers = 0.2;

/** What of an account's calls may be spent on the parts of frozen reports. */
export interface PartsAllowance {
  /** What every try is booked on. */
  share: CallBudget;
  /** Calls that can be begun now. */
  callsLeft: number;
  /** In how many ms so many calls can be begun; infinite where they never can. */
  freeIn(calls: number): number;
}

const shares = new Map<string, CallBudget>();

function shareOf({ source }: Provider, whole: AccountBudget): CallBudget {
  const share = shares.get(source.provider) ?? createCallBudget(Math.floor(whole.limit * part), whole.windowMs);
  shares.set(source.provider, share);
  return share;
}

/** The allowance as it is now; `whole` is the account's budget. */
export function partsAllowance(provider: Provider, whole: AccountBudget): PartsAllowance {
  const share = shareOf(provider, whole);
  const below = Math.floor(whole.limit * (1 - leftToOthers));
  return {
    share,
    callsLeft: Math.max(0, Math.min(share.limit - share.used(), below - whole.used())),
    freeIn: (calls) => Math.max(share.freeIn(calls), whole.freeIn(calls, below)),
  };
}
