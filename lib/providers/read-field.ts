import { hashedId } from '@/lib/domain/public-id';
import { parseTime } from '@/lib/domain/time';

export type Fields = Record<string, unknown>;

/** The value as a bag of fields, or `null` when it is no object. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/**
 * As `asFields`, with an empty bag for what is none: for rows and parts that are kept with what can be read of them.
 */
export function fieldsOf(value: unknown): Fields {
  return asFields(value) ?? {};
}

/** The value's elements, or none when it is no array. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Names, titles and roles are far shorter; whatever is longer is sorted, searched, written and sent at everybody's
 * cost.
 */
export const maxTextLength = 300;

/**
 * A text, of a long one its beginning as a text of its own: a part that only points into the whole would keep all of it
 * in memory.
 */
export function cutText(text: string): string {
  if (text.length <= maxTextLength) return text;
  const beginning = Buffer.from(text.slice(0, maxTextLength - 1), 'utf16le').toString('utf16le');
  return beginning.trim() === '' ? '' : `${beginning.replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * A text that says something, else `null`: the word `null`, which applications were seen to send for nothing, says
 * nothing (and would merge everybody it was sent for). At most 300 characters of it.
 */
export function asText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = cutText(value);
  // Nearly every text begins with a letter or digit; only the others are looked through.
  const says = (text.charCodeAt(0) > 32 || text.trim() !== '') && text !== 'null';
  return says ? text : null;
}

/** Longer addresses are none: pictures that somebody put into the field itself. */
const maxAddress = 2_048;

/** An address, whole or not at all. */
export function asAddress(value: unknown): string | null {
  return typeof value === 'string' && value.length <= maxAddress && value.trim() !== '' ? value : null;
}

/** One of a vendor's own words, in lower case: a status or a kind. What is no word is the empty one. */
export function asWord(value: unknown): string {
  return typeof value === 'string' && value.length <= 32 ? value.toLowerCase() : '';
}

/** What tells things apart that have no id: a text or number as text, else the empty one. */
export function asKey(value: unknown): string {
  return typeof value === 'number' ? String(value) : (asId(value) ?? '');
}

/** Texts that applications send where they have no id; one that everybody shares would make everybody one person. */
const saysNothing = new Set(['', 'null', 'undefined', 'none', 'nil', 'nan', 'n/a', '-', '[object object]']);
const longestOfNothing = Math.max(...[...saysNothing].map((word) => word.length));

/** E-mail addresses, which applications take for ids, have at most 254 characters. */
export const maxIdLength = 256;

/**
 * An id as it was sent; `null` when it is no text, or a word that stands for nothing (counting rule 0). One of more
 * than 256 characters is told by its hash: cut off, it could be the same as another.
 */
export function asId(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const isBare = value.charCodeAt(0) > 32 && value.charCodeAt(value.length - 1) > 32;
  // Nearly every id is longer than these words and has no blank at either end.
  const says = (value.length > longestOfNothing && isBare) || !saysNothing.has(value.trim().toLowerCase());
  if (!says) return null;
  return value.length > maxIdLength ? hashedId(value) : value;
}

/** A finite number of at least 0, else `null`. */
export function asAmount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** A whole number of at least 0, also when it was sent as a text of digits, else `null`. */
export function asCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : null;
}

export function asBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** A time in ms, `null` when absent or unreadable: for places where it need not be told apart. */
export function asTime(value: unknown): number | null {
  const time = parseTime(value);
  return time === 'invalid' ? null : time;
}
