/** How much work is done at once, and how much of it may wait. */
interface Bounds {
  atOnce: number;
  maxWaiting: number;
  /** Of one and the same asker. */
  maxWaitingOfOne: number;
  /** ms. */
  maxWaitMs: number;
}

export interface Asker {
  /** Whose work it is: never two of the same at once. */
  who: string;
  /** Known to be welcome: goes before all who are not. */
  ahead?: boolean;
}

/** The work was not begun: too much waits for its turn, or it waited too long. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';
}

interface Waiting {
  who: string;
  begin: () => void;
  refuse: () => void;
}

/** Those who wait, a line for each asker, in the order in which the askers have their turns. */
function createLines() {
  const lines = new Map<string, Waiting[]>();
  let count = 0;
  function take(who: string, at: number): Waiting | undefined {
    const line = lines.get(who) ?? [];
    const [taken] = line.splice(at, 1);
    if (line.length === 0) lines.delete(who);
    if (taken) count--;
    return taken;
  }
  return {
    count: () => count,
    lengthOf: (who: string) => lines.get(who)?.length ?? 0,
    add(waiting: Waiting) {
      const line = lines.get(waiting.who) ?? [];
      line.push(waiting);
      lines.set(waiting.who, line);
      count++;
    },
    /** The first of the first asker whose work is not under way. */
    next(isAtWork: (who: string) => boolean): Waiting | undefined {
      for (const who of lines.keys()) if (!isAtWork(who)) return take(who, 0);
      return undefined;
    },
    /** Whoever had a turn goes behind all others. */
    moveBehind(who: string) {
      const line = lines.get(who);
      lines.delete(who);
      if (line) lines.set(who, line);
    },
    remove(waiting: Waiting) {
      const at = lines.get(waiting.who)?.indexOf(waiting) ?? -1;
      if (at >= 0) take(waiting.who, at);
    },
    /** The last of the longest line, if that is longer than `than`. */
    takeLastOfLongest(than: number): Waiting | undefined {
      let longest: { who: string; length: number } | null = null;
      for (const [who, { length }] of lines) if (length > (longest?.length ?? than)) longest = { who, length };
      return longest === null ? undefined : take(longest.who, longest.length - 1);
    },
  };
}

/**
 * Work in turns: `atOnce` at a time, never two of the same asker, and all askers one after the other however much each of them asks for. When too much
 * waits, the last of whoever asks for most has to go. What is asked throws `NoTurn` when it was not begun, else what the work throws.
 */
export function createFairTurns({ atOnce, maxWaiting, maxWaitingOfOne, maxWaitMs }: Bounds) {
  const [known, others] = [createLines(), createLines()];
  const atWork = new Set<string>();

  function goOn(): void {
    while (atWork.size < atOnce) {
      const next = known.next((who) => atWork.has(who)) ?? others.next((who) => atWork.has(who));
      if (next === undefined) return;
      atWork.add(next.who);
      next.begin();
    }
  }

  function makeRoom(lines: typeof others, who: string): boolean {
    if (lines.lengthOf(who) >= maxWaitingOfOne) return false;
    if (known.count() + others.count() < maxWaiting) return true;
    const last = others.takeLastOfLongest(lines === known ? 0 : lines.lengthOf(who) + 1);
    last?.refuse();
    return last !== undefined;
  }

  return function inTurn<T>({ who, ahead = false }: Asker, work: () => Promise<T>): Promise<T> {
    const lines = ahead ? known : others;
    if (!makeRoom(lines, who)) return Promise.reject(new NoTurn('Too much waits for its turn.'));
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const waiting: Waiting = {
      who,
      begin() {
        clearTimeout(timer);
        work()
          .then(resolve, reject)
          .finally(() => {
            atWork.delete(who);
            for (const line of [known, others]) line.moveBehind(who);
            goOn();
          });
      },
      refuse() {
        clearTimeout(timer);
        reject(new NoTurn('Too much waits for its turn.'));
      },
    };
    const timer = setTimeout(() => {
      lines.remove(waiting);
      waiting.refuse();
    }, maxWaitMs);
    timer.unref();
    lines.add(waiting);
    goOn();
    return promise;
  };
}
