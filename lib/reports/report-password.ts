import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { bulkhead } from 'cockatiel';

/** As the passwords of members: some 100 ms and 32 MB. */
const cost: ScryptOptions = { N: 2 ** 14, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const bytes = 32;
/** More at once would only take the server down. Nobody is refused a turn: tries are counted before they come here. */
const turns = bulkhead(2, Number.POSITIVE_INFINITY);

/** Hashes computed by this process, for tests that count instead of timing. */
export const passwordWork = { hashes: 0 };

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return turns.execute(() => {
    passwordWork.hashes++;
    return new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, bytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
    });
  });
}

/** What is stored of a report's password: scrypt with a salt of its own. */
export async function hashReportPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${(await derive(password, salt)).toString('base64url')}`;
}

/** Whether a password is the one a hash was made of. */
export async function isReportPassword(password: string, stored: string): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split(':');
  const expected = Buffer.from(hash, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
