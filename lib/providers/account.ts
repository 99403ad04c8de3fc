import type { Provider } from './provider';

/** A vendor's account as it is configured. */
export interface AccountSetup {
  /** Where its API is: its calls go to this origin and no other. */
  url: string;
  /** What the origins of its sources begin with; those of another account of the vendor begin otherwise. */
  origins: string;
  /** A hash of the credential that its calls are made with. */
  credential: string;
  /** Whether telling its sources costs calls. */
  listingCosts: boolean;
  /** Makes its sources, each of which asks with the guarded `fetch`. What it answers throws only `ProviderError`. */
  open(guarded: { fetch: typeof fetch; now: () => number }): () => Promise<Provider[]>;
}
