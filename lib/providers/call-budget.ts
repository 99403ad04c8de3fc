/** A sliding window over the calls of one account. Times in ms. */
export interface CallBudget {
  readonly limit: number;
  readonly windowMs: number;
  /** Calls of the last window. */
  used(): number;
  /** Books one call and answers 0, or books nothing and answers in how many ms the next one is free. */
  take(): number;
  /**
   * In how many ms `count` more calls fit below `below` (the limit unless told) if nobody else calls; infinite where
   * they never do.
   */
  freeIn(count: number, below?: number): number;
}

/**
 * A sliding budget of `limit` calls per `windowMs` (300 s unless told). Cloudflare publishes two limits for the same
 * account (1,200 and 3,500 per 5 minutes); the default of 1,000 keeps below the lower one.
 */
export function createCallBudget(limit = 1_000, windowMs = 300_000, now: () => number = Date.now): CallBudget {
  let calls: number[] = [];
  let first = 0;

  function forgetOld(): void {
    const oldest = now() - windowMs;
    while (first < calls.length && (calls[first] ?? 0) <= oldest) first++;
    if (first > limit) {
      calls = calls.slice(first);
      first = 0;
    }
  }

  return {
    limit,
    windowMs,
    used() {
      forgetOld();
      return calls.length - first;
    },
    take() {
      forgetOld();
      if (calls.length - first >= limit) return Math.max(1, (calls[first] ?? now()) + windowMs - now());
      calls.push(now());
      return 0;
    },
    freeIn(count, below = limit) {
      forgetOld();
      const over = calls.length - first + count - below;
      if (over <= 0) return 0;
      if (count > below) return Number.POSITIVE_INFINITY;
      return Math.max(1, (calls[first + over - 1] ?? now()) + windowMs - now());
    },
  };
}
