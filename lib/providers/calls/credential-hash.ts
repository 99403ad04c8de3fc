import { createHash } from 'node:crypto';

/** Tells one credential of an account from the next, without telling it: a part of its SHA-256. */
export function credentialHash(credential: string): string {
  return createHash('sha256').update(`rollcall account\0${credential}`).digest('base64url').slice(0, 22);
}
