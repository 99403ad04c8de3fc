import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom a call is made: the shares of an account's budget go by it. */
export type Purpose = 'members' | 'recipients' | 'worker';

const purposes = new AsyncLocalStorage<Purpose>();

/** Runs what asks providers so that every call it begins, later ones too, is booked for this purpose. */
export function onBehalfOf<T>(purpose: Purpose, run: () => T): T {
  return purposes.run(purpose, run);
}

/** For whom whoever asks runs; members unless told. */
export function presentPurpose(): Purpose {
  return purposes.getStore() ?? 'members';
}
