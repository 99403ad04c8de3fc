const pattern = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)? ?(Z|z|[+-]\d{2}:?\d{2})?$/;
const quotes = /\\?["'\u2018\u2019\u201c\u201d]/g;
const maxLength = 64;
/** Vendors write zero dates for what has not happened: nothing before 2000-01-01 is a time. */
const earliest = Date.UTC(2000, 0, 1);

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function zoneOffsetMs(zone: string | undefined): number | null {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function parseTolerantly(text: string): number | 'invalid' {
  const match = pattern.exec(text);
  if (!match) return 'invalid';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) => Number(digits ?? '0'));
  const fraction = match[7] ?? '';
  const offset = zoneOffsetMs(match[8]);
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && /^0*$/.test(fraction);
  if (offset === null || !isRealDay(year, month, day) || (hour > 23 && !isEndOfDay) || minute > 59 || second > 59) return 'invalid';
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + ms - offset;
}

const ZERO = 48;
/** The day that was read last, as a number, and when it begins: the times of a session are of one day or two. */
let lastDay = Number.NaN;
let lastDayMs = 0;

/**
 * Two digits at a position, or NaN: `2026-11-17T08:00:12.030Z` is by far the most common form, and a session of 10,000
 * people has 70,000 of them.
 */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** When the day at the beginning of a text begins, or NaN. */
function parseDay(text: string): number {
  const day = ((twoDigits(text, 0) * 100 + twoDigits(text, 2)) * 100 + twoDigits(text, 5)) * 100 + twoDigits(text, 8);
  if (day === lastDay) return lastDayMs;
  const dayMs = parseTolerantly(`${text.slice(0, 10)}T00:00`);
  if (Number.isNaN(day) || dayMs === 'invalid') return Number.NaN;
  lastDay = day;
  lastDayMs = dayMs;
  return dayMs;
}

function parseCommon(text: string): number {
  if (text.length !== 24 || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T') return Number.NaN;
  if (text[13] !== ':' || text[16] !== ':' || text[19] !== '.' || text[23] !== 'Z') return Number.NaN;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const lastDigit = text.charCodeAt(22) - ZERO;
  const ms = twoDigits(text, 20) * 10 + lastDigit;
  if (!(hour < 24 && minute < 60 && second < 60 && ms >= 0 && lastDigit >= 0 && lastDigit <= 9)) return Number.NaN;
  return parseDay(text) + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/**
 * A vendor's time (counting rule 0) in ms since the epoch. It is `null` when it is absent (`""`, `null`, `undefined`,
 * the word `null`, or anything before 2000) and `'invalid'` when something is there that is no time. It reads ISO-8601
 * with what vendors were seen to do: a stray quote, a missing zone (taken as UTC), fractions finer than a ms (cut off).
 * Never throws.
 */
export function parseTime(value: unknown): number | null | 'invalid' {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return 'invalid';
  const common = parseCommon(value);
  if (!Number.isNaN(common)) return common < earliest ? null : common;
  // Quotes may stand round a time and in it, but no vendor sends half a page of them: nothing is searched through at
  // length.
  if (value.length > 2 * maxLength) return 'invalid';
  const text = value.replace(quotes, '').trim();
  if (text === '' || text.toLowerCase() === 'null') return null;
  if (text.length > maxLength) return 'invalid';
  const time = parseTolerantly(text);
  return time !== 'invalid' && time < earliest ? null : time;
}

/**
 * ms since the epoch as on our wire: ISO-8601 in UTC with ms. `null` stays `null`; what no date can be (beyond year
 * 275760) is `null` too.
 */
export function toInstant(ms: number | null): string | null {
  return ms === null || !(Math.abs(ms) <= 8.64e15) ? null : new Date(ms).toISOString();
}
