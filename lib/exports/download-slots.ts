/** What a download counts towards, and how many that do may be at work and may wait. */
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

/** Takes a slot in each of some shares: what gives it back (as often as one likes), or `null` where too many wait or `signal` ends the waiting. */
export type DownloadSlots = (shares: readonly Share[], signal: AbortSignal) => Promise<(() => void) | null>;

/** Lets downloads work a few at a time, in the order they came but for those whose own share is taken. */
export function createDownloadSlots(): DownloadSlots {
  const atWork = new Set<Ticket>();
  const waiting = new Set<Ticket>();

  function hasRoom({ shares }: Ticket, tickets: Set<Ticket>, what: 'atWork' | 'waiting'): boolean {
    return shares.every((share) => {
      const others = [...tickets].filter((ticket) => ticket.shares.some(({ name }) => name === share.name));
      return others.length < share[what];
    });
  }

  function startWaiting(): void {
    for (const ticket of waiting) {
      if (!hasRoom(ticket, atWork, 'atWork')) continue;
      waiting.delete(ticket);
      atWork.add(ticket);
      ticket.start();
    }
  }

  async function waitForTurn(ticket: Ticket, signal: AbortSignal): Promise<void> {
    const leave = () => {
      waiting.delete(ticket);
      ticket.start();
    };
    signal.addEventListener('abort', leave);
    await new Promise<void>((resolve) => {
      ticket.start = resolve;
      waiting.add(ticket);
    });
    signal.removeEventListener('abort', leave);
  }

  return async (shares, signal) => {
    const ticket: Ticket = { shares, start: () => undefined };
    if (signal.aborted) return null;
    if (hasRoom(ticket, atWork, 'atWork')) atWork.add(ticket);
    else if (hasRoom(ticket, waiting, 'waiting')) await waitForTurn(ticket, signal);
    if (!atWork.has(ticket)) return null;
    return () => {
      if (atWork.delete(ticket)) startWaiting();
    };
  };
}
