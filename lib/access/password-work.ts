import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { BulkheadRejectedError, bulkhead } from 'cockatiel';
import { RequestError } from '@/lib/http/request-error';

/** A hash takes some 100 ms and 32 MB: more at once would only take the server down. */
const turns = bulkhead(2, 50);

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await turns.execute(work);
  } catch (error) {
    if (error instanceof BulkheadRejectedError) throw new RequestError(503, 'busy', 'Too many people are signing in just now.', 5_000);
    throw error;
  }
}

/** scrypt (N 2^14, r 16, p 1) of a password with a salt of its own. Throws a 503 when too many wait. */
export const hashOfPassword = (password: string): Promise<string> => inTurn(() => hashPassword(password));

/** Whether a password is the one a hash was made of. Throws as `hashOfPassword`. */
export const isPassword = (given: { hash: string; password: string }): Promise<boolean> => inTurn(() => verifyPassword(given));
