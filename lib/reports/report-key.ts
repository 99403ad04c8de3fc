import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** 256 random bits, as they stand in a link, in an unlock, or as a salt. */
export const randomKey = (): string => randomBytes(32).toString('base64url');

/** 128 random bits: names a report and opens nothing. */
export const randomReportId = (): string => randomBytes(16).toString('base64url');

/** What is stored of a key. */
export const keyHash = (key: string): string => digest(key).toString('base64url');

/** Whether a key is the one a hash was made of; takes as long for a wrong key, or none, as for the right one. */
export function isKeyOf(key: string, hash: string): boolean {
  return timingSafeEqual(digest(keyHash(key)), digest(hash));
}

/** An id as recipients of one report see it: 96 bits that nobody can lead back without the report's salt. */
export function publicIdOf(salt: string, id: string): string {
  return createHmac('sha256', salt).update(id).digest('base64url').slice(0, 16);
}
