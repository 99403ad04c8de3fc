/** Runs things once, later, with one timer that keeps no process alive. */
export interface Finalizer {
  /**
   * Runs `run` at `when` (ms); a later call for the same key replaces an earlier one. Beyond `most` keys nothing more
   * is taken on.
   */
  watch(key: string, when: number, run: () => void): void;
}

interface Options {
  now: () => number;
  most?: number;
}

/** What is watched is lost when the process ends: whoever looks next starts anew. */
export function createFinalizer({ now, most = 500 }: Options): Finalizer {
  const watched = new Map<string, { when: number; run: () => void }>();
  let timer: NodeJS.Timeout | undefined;

  function arm(): void {
    clearTimeout(timer);
    if (watched.size === 0) return;
    const first = Math.min(...[...watched.values()].map(({ when }) => when));
    timer = setTimeout(runDue, Math.max(0, first - now())).unref();
  }

  function runDue(): void {
    for (const [key, { when, run }] of [...watched]) {
      if (when > now()) continue;
      watched.delete(key);
      run();
    }
    arm();
  }

  return {
    watch(key, when, run) {
      if (!watched.has(key) && watched.size >= most) return;
      watched.set(key, { when, run });
      arm();
    },
  };
}
