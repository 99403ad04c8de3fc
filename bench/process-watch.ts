import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What was seen of this process since it was last asked. */
export interface Seen {
  /** The longest time without a turn of the event loop, ms. */
  worstTurnMs: number;
  /** The most memory it had, bytes, and what it has now. */
  mostRss: number;
  rss: number;
}

/** Watches this process; `take` tells what was seen since the last `take`. */
export function watchProcess(): { take: () => Seen } {
  const delays = monitorEventLoopDelay({ resolution: 2 });
  delays.enable();
  let mostRss = 0;
  const look = () => {
    mostRss = Math.max(mostRss, process.memoryUsage.rss());
  };
  setInterval(look, 10).unref();
  return {
    take() {
      look();
      const seen = { worstTurnMs: delays.max / 1e6, mostRss, rss: process.memoryUsage.rss() };
      delays.reset();
      mostRss = 0;
      return seen;
    },
  };
}
