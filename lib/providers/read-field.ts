import { parseTime } from '@/lib/domain/time';

export type Fields = Record<string, unknown>;

/** The value as a bag of fields, or `null` when it is no object. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** As `asFields`, with an empty bag for what is none: for rows and parts that are kept with what can be read of them. */
export function fieldsOf(value: unknown): Fields {
  return asFields(value) ?? {};
}

/** The value's elements, or none when it is no array. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something, else `null`: the word `null`, which applications were seen to send for nothing, says nothing (and would merge everybody it was sent for). */
export function asText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Nearly every text begins with a letter or digit; only the others are looked through.
  const says = (value.charCodeAt(0) > 32 || value.trim() !== '') && value !== 'null';
  return says ? value : null;
}

/** Texts that applications send where they have no id; one that everybody shares would make everybody one person. */
const saysNothing = new Set(['', 'null', 'undefined', 'none', 'nil', 'nan', 'n/a', '-', '[object object]']);
const longestOfNothing = Math.max(...[...saysNothing].map((word) => word.length));

/** An id as it was sent; `null` when it is no text, or a word that stands for nothing (counting rule 0). */
export function asId(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Nearly every id is longer than these words and has no blank at either end.
  if (value.length > longestOfNothing && value.charCodeAt(0) > 32 && value.charCodeAt(value.length - 1) > 32) return value;
  return saysNothing.has(value.trim().toLowerCase()) ? null : value;
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
