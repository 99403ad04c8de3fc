/** What a piece of work counts towards, and how many that do may be at work and may wait. */
export interface Share {
  /** Shares of the same name are one. */
  name: string;
  atWork: number;
  waiting: number;
}

interface Ticket {
  shares: readonly Share[];
  start: () => void;
}

/** Slots for work: each taken one gives what returns it, as often as one likes. */
export interface WorkSlots {
  /** A slot in each of some shares, or `null` where one of them has none free. */
  takeNow: (shares: readonly Share[]) => (() => void) | null;
  /** As `takeNow`, but waits for its turn; `null` where too many wait or `signal` ends the waiting. */
  take: (shares: readonly Share[], signal: AbortSignal) => Promise<(() => void) | null>;
}

/** How many tickets there are of each share, by name. */
function createTally() {
  const numbers = new Map<string, number>();
  return {
    of: (name: string) => numbers.get(name) ?? 0,
    add(shares: readonly Share[], by: 1 | -1): void {
      for (const { name } of shares) {
        const number = (numbers.get(name) ?? 0) + by;
        if (number === 0) numbers.delete(name);
        else numbers.set(name, number);
      }
    },
  };
}

/** Lets work be done a few at a time, in the order it came but for what waits for a share of its own. */
export function createWorkSlots(): WorkSlots {
  const atWork = createTally();
  const inLine = createTally();
  const waiting = new Set<Ticket>();

  const canStart = (shares: readonly Share[]) => shares.every((share) => atWork.of(share.name) < share.atWork);
  const canWait = (shares: readonly Share[]) => shares.every((share) => inLine.of(share.name) < share.waiting);

  function start(shares: readonly Share[]): () => void {
    atWork.add(shares, 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      atWork.add(shares, -1);
      startWaiting();
    };
  }

  function leave(ticket: Ticket): boolean {
    if (!waiting.delete(ticket)) return false;
    inLine.add(ticket.shares, -1);
    return true;
  }

  function startWaiting(): void {
    for (const ticket of waiting) if (canStart(ticket.shares) && leave(ticket)) ticket.start();
  }

  const takeNow: WorkSlots['takeNow'] = (shares) => (canStart(shares) ? start(shares) : null);

  return {
    takeNow,
    async take(shares, signal) {
      if (signal.aborted) return null;
      const now = takeNow(shares);
      if (now !== null || !canWait(shares)) return now;
      return new Promise((resolve) => {
        const giveUp = () => {
          if (leave(ticket)) resolve(null);
        };
        const ticket: Ticket = {
          shares,
          // Taken at once, so that nobody who comes in the same moment is let in as well.
          start: () => {
            signal.removeEventListener('abort', giveUp);
            resolve(start(shares));
          },
        };
        signal.addEventListener('abort', giveUp);
        waiting.add(ticket);
        inLine.add(shares, 1);
      });
    },
  };
}
