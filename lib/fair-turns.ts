/** How much work is done at once, how much of it may wait, and for how long (ms). */
interface Bounds {
  atOnce: number;
  maxWaiting: number;
  maxWaitMs: number;
}

export interface Asker {
  /** Whose work it is: never two of the same at once. */
  who: string;
  /** The lowest has its turn first: how much they have asked for lately, 0 of who is known to be welcome. */
  rank: number;
}

/** The work was not begun: too much waits for its turn, or it waited too long. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';
}

interface Waiting extends Asker {
  begin: () => void;
  refuse: () => void;
}

/** The last of those with the highest rank. */
function lastOf(waiting: readonly Waiting[]): Waiting | undefined {
  return waiting.reduce<Waiting | undefined>((last, each) => (last === undefined || each.rank >= last.rank ? each : last), undefined);
}

/**
 * Work in turns: `atOnce` at a time, never two of the same asker, and first those who asked for least, of these who
 * came first. When too much waits, the last has to go. Throws `NoTurn` when the work was not begun, else what the work
 * throws.
 */
export function createFairTurns({ atOnce, maxWaiting, maxWaitMs }: Bounds) {
  let waiting: Waiting[] = [];
  const atWork = new Set<string>();

  function take(taken: Waiting): void {
    waiting = waiting.filter((each) => each !== taken);
  }

  function goOn(): void {
    while (atWork.size < atOnce) {
      let next: Waiting | undefined;
      for (const each of waiting) if (!atWork.has(each.who) && (next === undefined || each.rank < next.rank)) next = each;
      if (next === undefined) return;
      take(next);
      atWork.add(next.who);
      next.begin();
    }
  }

  /** Whether there is a place for somebody of this rank, if need be that of somebody of a higher one. */
  function makeRoom(rank: number): boolean {
    if (waiting.length < maxWaiting) return true;
    const last = lastOf(waiting);
    if (last === undefined || last.rank <= rank) return false;
    take(last);
    last.refuse();
    return true;
  }

  return function inTurn<T>({ who, rank }: Asker, work: () => Promise<T>): Promise<T> {
    if (!makeRoom(rank)) return Promise.reject(new NoTurn('Too much waits for its turn.'));
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const asked: Waiting = {
      who,
      rank,
      begin() {
        clearTimeout(timer);
        work()
          .then(resolve, reject)
          .finally(() => {
            atWork.delete(who);
            goOn();
          });
      },
      refuse() {
        clearTimeout(timer);
        reject(new NoTurn('Too much waits for its turn.'));
      },
    };
    const timer = setTimeout(() => {
      take(asked);
      asked.refuse();
    }, maxWaitMs);
    timer.unref();
    waiting.push(asked);
    goOn();
    return promise;
  };
}
