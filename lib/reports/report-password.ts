import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { createFairTurns } from '@/lib/fair-turns';

/** As the passwords of members: some 100 ms and 32 MB. */
const cost: ScryptOptions = { N: 2 ** 14, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const bytes = 32;
/** More at once would only take the server down. Of one link no more than its guesses of an hour wait, and those of others go on between them. */
const turns = createFairTurns({ atOnce: 2, maxWaiting: 1_000, maxWaitingOfOne: 100, maxWaitMs: 30_000 });

/** Hashes computed by this process, for tests that count instead of timing. */
export const passwordWork = { hashes: 0 };

function derive(password: string, salt: Buffer, who: string): Promise<Buffer> {
  return turns({ who }, () => {
    passwordWork.hashes++;
    return new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, bytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
    });
  });
}

/** What is stored of a report's password: scrypt with a salt of its own. `who` chose it: of one and the same, one at a time. Throws `NoTurn`. */
export async function hashReportPassword(password: string, who: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${(await derive(password, salt, who)).toString('base64url')}`;
}

/** Whether a password is the one a hash was made of. `who` as `hashReportPassword`. Throws `NoTurn`. */
export async function isReportPassword(password: string, stored: string, who: string): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split(':');
  const expected = Buffer.from(hash, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), who);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
