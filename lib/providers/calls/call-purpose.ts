import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom a call is made: the shares of an account's budget go by it. */
export type Purpose = 'members' | 'recipients' | 'worker';

interface OnBehalf {
  purpose: Purpose;
  signal: AbortSignal | null;
}

const purposes = new AsyncLocalStorage<OnBehalf>();

/**
 * Runs what asks providers so that every call it begins, later ones too, is booked for this purpose. `signal` ends what
 * waits for its booking.
 */
export function onBehalfOf<T>(purpose: Purpose, run: () => T, signal: AbortSignal | null = null): T {
  return purposes.run({ purpose, signal }, run);
}

/** For whom whoever asks runs; members unless told. */
export function presentPurpose(): OnBehalf {
  return purposes.getStore() ?? { purpose: 'members', signal: null };
}
