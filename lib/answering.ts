import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of a request while it is answered. */
export interface Answering {
  /** The database could not be used for it. */
  isStorageAway: boolean;
}

/** The bundler may make several copies of this file in one process; what one notes the other reads. */
const shared = globalThis as { rollcallAnswering?: AsyncLocalStorage<Answering> };

/** The request that is being answered where this is called. */
export function answering(): AsyncLocalStorage<Answering> {
  shared.rollcallAnswering ??= new AsyncLocalStorage();
  return shared.rollcallAnswering;
}
