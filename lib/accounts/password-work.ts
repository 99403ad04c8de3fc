import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { type Asker, createFairTurns } from '@/lib/fair-turns';

/**
 * Does work with a hash in it for a network or a member, which takes some 100 ms and 32 MB. Two are done at a time, one
 * for each who asks. A thousand wait for most of a minute. Throws `NoTurn` when it was not begun.
 */
export const runInHashTurn = createFairTurns({ atOnce: 2, maxWaiting: 1_000, maxWaitMs: 45_000 });

/** scrypt (N 2^14, r 16, p 1) of a password with a salt of its own. Throws `NoTurn`. */
export const hashOfPassword = (password: string, asker: Asker): Promise<string> => runInHashTurn(asker, () => hashPassword(password));

/** Whether a password is the one a hash was made of. Throws `NoTurn`. */
export const isPassword = (given: { hash: string; password: string }, asker: Asker): Promise<boolean> =>
  runInHashTurn(asker, () => verifyPassword(given));
