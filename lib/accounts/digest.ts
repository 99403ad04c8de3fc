import { createHash } from 'node:crypto';

/**
 * The SHA-256 of a text, in base64url: what is stored of secrets that are too long to guess, and of e-mails that only
 * have to be known again.
 */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
