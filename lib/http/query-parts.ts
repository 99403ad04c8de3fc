import { z } from 'zod';
import { isLocale } from '@/lib/domain/text/decimal-comma';
import { isZone } from '@/lib/format';
import { line, text } from './texts';

/**
 * Values of a query string as they may be written, each ending in the type a route reads; the document of the API is
 * made from the same parts.
 */

const wholeNumber = z
  .string()
  .regex(/^\d{1,7}$/, 'expected a whole number')
  .transform(Number);

/** A whole number between two bounds, written with digits only. */
const whole = (least: number, most: number) => wholeNumber.pipe(z.int().min(least).max(most));

export const page = whole(1, 100_000).default(1).meta({ description: 'The page, from 1.' });
export const perPage = whole(1, 200).default(50).meta({ description: 'Rows a page.' });
/** A page of a list of our own. */
export const pageQuery = z.object({ page, perPage });
export const order = z.enum(['asc', 'desc']).meta({ description: '`asc`: the least first.' });

/** What somebody typed: trimmed, tabs and line breaks of what was pasted as blanks; empty is the same as absent. */
export const search = line(200)
  .optional()
  .meta({ description: 'Words to look for, all of which must be found; empty is the same as absent.' });

/** An ISO-8601 instant with a zone. */
export const instantValue = z.iso.datetime({ offset: true, error: 'expected an ISO-8601 instant such as 2026-11-17T08:00:00.000Z' });

export const yesOrNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .pipe(z.boolean());

/** The name of a time zone that this runtime knows. */
export const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/, 'expected a time zone such as Europe/Berlin')
  .refine(isZone, 'expected a time zone such as Europe/Berlin')
  .meta({ description: 'An IANA time zone, such as `Europe/Berlin`.' });

/** A language tag, of a language that is known here or not. */
export const locale = text(64).refine(isLocale, 'expected a language tag (BCP 47) such as de-DE');

/** Values of one list, by comma, each at most once. */
export function commaList<const Value extends string>(values: readonly Value[]) {
  return z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.enum(values)).min(1));
}

const twoInstants = 'expected two instants separated by a comma';

/** Two instants by comma, the second later than the first. */
export const instantRange = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(instantValue).length(2, { error: twoInstants }))
  .refine(([from = '', to = '']) => Date.parse(from) < Date.parse(to), 'the second instant must be later than the first');
