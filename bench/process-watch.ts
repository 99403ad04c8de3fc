/** What was seen of this process since it was last asked. */
export interface Seen {
  /**
   * The longest turn of its event loop, ms: as its thread worked, whatever else the machine did, and as the clock had
   * it.
   */
  turnMs: number;
  clockMs: number;
  /** The most memory it had, bytes, and what it has now. */
  mostRss: number;
  rss: number;
}

const cpuMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Watches this process; `take` tells what was seen since the last `take`. */
export function watchProcess(): { take: () => Seen } {
  let last = { cpu: cpuMs(), at: performance.now() };
  let seen = { turnMs: 0, clockMs: 0, mostRss: 0 };
  const look = () => {
    const now = { cpu: cpuMs(), at: performance.now() };
    const { turnMs, clockMs, mostRss } = seen;
    seen = {
      turnMs: Math.max(turnMs, now.cpu - last.cpu),
      clockMs: Math.max(clockMs, now.at - last.at),
      mostRss: Math.max(mostRss, process.memoryUsage.rss()),
    };
    last = now;
  };
  // A timer fires once a turn at most.
  setInterval(look, 1).unref();
  return {
    take() {
      look();
      const taken = { ...seen, rss: process.memoryUsage.rss() };
      seen = { turnMs: 0, clockMs: 0, mostRss: 0 };
      return taken;
    },
  };
}
