import type { WalkedSource } from '@/lib/domain/answers/status-answer';
import { windowMs, workerPart } from '@/lib/providers/calls/account-state';
import { configuredAccounts } from '@/lib/providers/registry';

/** The session, a page of its participants, and now and then one more page or try. */
const callsOfRead = 3;

/**
 * About how long so many readings take an account, ms. It may make `limit` calls a window, of which the worker has a
 * part (`workerPart`) and has made `used`: what is left of it takes its share of a window, and what does not fit waits
 * for the windows that follow.
 */
export function readingMs(reads: number, { limit, used }: { limit: number; used: number }): number {
  const may = Math.max(1, limit * workerPart);
  const calls = reads * callsOfRead;
  const waiting = calls - Math.max(0, may - used);
  return waiting > 0 ? Math.ceil(waiting / may) * windowMs : (calls / may) * windowMs;
}

/**
 * About how long reading what waits takes, ms. Accounts are read beside each other: the one that takes longest counts.
 * Throws what the database throws.
 */
export async function readingLeft(sources: readonly WalkedSource[]): Promise<number> {
  const times = configuredAccounts().map(async ({ origins, book }) => {
    const reads = sources.filter(({ origin }) => origin.startsWith(origins)).reduce((sum, source) => sum + source.waitingReads, 0);
    await book.look();
    return readingMs(reads, { limit: book.budget.limit, used: book.budget.used('worker') });
  });
  return Math.max(0, ...(await Promise.all(times)));
}
