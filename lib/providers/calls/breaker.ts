import type { ProviderErrorKind } from '@/lib/providers/provider-error';

/** So many different addresses have to fail in a row: one session that is broken shuts out nobody else. */
const addressesToOpen = 5;

/** This instance's own breaker: its network may be what is broken, so no other instance goes by it. */
export interface Breaker {
  /** Since when it is open (ms), and by what kind of failure; `null` while it is closed. */
  open(): { since: number; kind: ProviderErrorKind } | null;
  /** A call ended well, or the provider answered at all. */
  worked(): void;
  /** A call to this address failed for good at `at` (ms). */
  failed(address: string, kind: ProviderErrorKind, at: number): void;
}

/** A breaker that is closed. */
export function createBreaker(): Breaker {
  const failing = new Set<string>();
  let open: { since: number; kind: ProviderErrorKind } | null = null;
  return {
    open: () => open,
    worked() {
      failing.clear();
      open = null;
    },
    failed(address, kind, at) {
      if (open === null) failing.add(address);
      if (failing.size >= addressesToOpen) open = { since: at, kind };
    },
  };
}
