import { z } from 'zod';
import { emailAddress } from '@/lib/domain/text/email-address';
import { plainText } from '@/lib/domain/text/plain-text';
import { sortKey } from '@/lib/domain/text/text-key';
import { badOwnId } from '@/lib/request-error';

/**
 * Every text that comes from outside, in a query, a body or a path, is one of these. None has a control character
 * (Postgres keeps no NUL) or half of a character in it; the document of the API is made from the same schemas.
 */

const noControls = 'control characters are not allowed';
const isText = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text);

/** A text of at least `least` and at most `most` characters. */
export const text = (most: number, least = 0) => z.string().min(least).max(most).refine(isText, noControls);

/** What somebody typed or pasted in one line: tabs and line breaks are blanks, and there are none at its ends. */
export const line = (most: number) =>
  z
    .string()
    .overwrite((given) => given.replace(/[\t-\r\x85\u2028\u2029]+/g, ' '))
    .trim()
    .max(most)
    .refine(isText, noControls);

/**
 * The name of somebody or something, as it may be shown: without characters that turn the direction, and not of
 * characters alone that nobody sees.
 */
export const name = line(120)
  .min(1)
  .transform(plainText)
  .refine((given) => sortKey(given) !== '', 'nothing of it can be seen');

/** What a computer wrote for a computer: printable ASCII without blanks. */
export const word = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\x21-\x7e]*$/, 'expected letters, digits and signs only');

/** A password that is given to be checked. Of older ones nobody knows what they are made of. */
export const givenPassword = z
  .string()
  .min(1)
  .max(256)
  .refine((given) => given.isWellFormed() && !given.includes('\0'), noControls);

/** An e-mail address in its one spelling. */
export const email = z
  .string()
  .transform((given, context) => {
    const address = emailAddress(given);
    if (address !== null) return address;
    context.addIssue({ code: 'custom', message: 'expected an e-mail address such as ada@example.org' });
    return z.NEVER;
  })
  .meta({ format: 'email' });

const id = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);

/** An id of ours that stands in a path, such as that of `a member`. Throws a 400 for what can be none. */
export function pathId(given: string, of: string): string {
  const parsed = id.safeParse(given);
  if (!parsed.success) throw badOwnId(of);
  return parsed.data;
}
