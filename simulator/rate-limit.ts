export type RateLimit = {
  /**
   * Counts one call of this token: what is left, and when the window ends; `exceeded` says the call is over the limit.
   */
  count: (token: string, now: number) => { limit: number; windowSeconds: number; left: number; seconds: number; exceeded: boolean };
  configure: (limit: number, windowMs: number) => void;
};

/** Fixed windows per token. Once exceeded, everything is refused until the window ends, as Cloudflare does. */
export function rateLimit(): RateLimit {
  let limit = 100_000;
  let windowMs = 300_000;
  let windows = new Map<string, { from: number; used: number }>();
  return {
    configure: (newLimit, newWindowMs) => {
      limit = newLimit;
      windowMs = newWindowMs;
      windows = new Map();
    },
    count: (token, now) => {
      let window = windows.get(token);
      if (!window || now >= window.from + windowMs) {
        window = { from: now, used: 0 };
        windows.set(token, window);
      }
      window.used += 1;
      const seconds = Math.max(1, Math.ceil((window.from + windowMs - now) / 1_000));
      return {
        limit,
        windowSeconds: Math.ceil(windowMs / 1_000),
        left: Math.max(0, limit - window.used),
        seconds,
        exceeded: window.used > limit,
      };
    },
  };
}
