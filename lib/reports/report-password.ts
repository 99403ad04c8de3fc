import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { type Asker, createFairTurns } from '@/lib/fair-turns';

/** As the passwords of members: some 100 ms and 32 MB. */
const cost: ScryptOptions = { N: 2 ** 14, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const bytes = 32;
/** More at once would only take the server down. */
const turns = createFairTurns({ atOnce: 2, maxWaiting: 1_000, maxWaitMs: 45_000 });

/** Hashes computed by this process, for tests that count instead of timing. */
export const passwordWork = { hashes: 0 };

function derive(password: string, salt: Buffer, asker: Asker): Promise<Buffer> {
  return turns(asker, () => {
    passwordWork.hashes++;
    return new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, bytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
    });
  });
}

/** What is stored of a report's password: scrypt with a salt of its own. Throws `NoTurn`. */
export async function hashReportPassword(password: string, asker: Asker): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${(await derive(password, salt, asker)).toString('base64url')}`;
}

/** Whether a password is the one a hash was made of. Throws `NoTurn`. */
export async function isReportPassword(password: string, stored: string, asker: Asker): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split(':');
  const expected = Buffer.from(hash, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), asker);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
