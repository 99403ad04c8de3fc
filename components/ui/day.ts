import type { Words } from '@/lib/messages/words';
import { dayNames } from './day-names';

/** A day of no zone is a text, `YYYY-MM-DD`, which sorts as it should. */
const dayMs = 24 * 3_600_000;
const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const yearFirst = /^(?<year>\d{4})[-./ ](?<month>\d{1,2})[-./ ](?<day>\d{1,2})$/;
const digitsOnly = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/;
const withDots = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/;
const withName = /^(?:\p{L}+\.?,? )?(?<day>\d{1,2})\.? (?<month>\p{L}{3,12})\.?,? (?<year>\d{4})$/u;

const two = (number: number) => String(number).padStart(2, '0');

function monthNumber(text: string, months: readonly string[]): number {
  if (/^\d+$/.test(text)) return Number(text);
  return ([...englishMonths, ...months].findIndex((name) => name.toLowerCase().startsWith(text)) % 12) + 1;
}

/** Whether a text has a form of a day from 1970 on, and names one that the calendar lacks. */
function namesNoDay(text: string, months: readonly string[]): boolean {
  const written = text.trim().toLowerCase();
  return [yearFirst, digitsOnly, withDots, withName].some((form) => {
    const { year = '', month = '' } = form.exec(written)?.groups ?? {};
    return Number(year) >= 1970 && monthNumber(month, months) > 0;
  });
}

/** Whether a text is a day from 1970 on, as it is kept. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return ms >= 0 && toDay(ms) === text;
}

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/**
 * The day that somebody wrote: `2026-11-18`, `20261118`, `18.11.2026`, or `Wed 18 Nov 2026` as our pages write it. It
 * is `null` for all else, as of two numbers with a slash nobody knows which is the month.
 * @param months the names of the reader's language, from January on, which are understood besides the English ones
 */
export function parseDay(text: string, months: readonly string[] = []): string | null {
  const written = text.trim().toLowerCase();
  for (const form of [yearFirst, digitsOnly, withDots, withName]) {
    const { year = '', month = '', day = '' } = form.exec(written)?.groups ?? {};
    const found = `${year}-${two(monthNumber(month, months))}-${two(Number(day))}`;
    if (year !== '' && isDay(found)) return found;
  }
  return null;
}

/** Today as this machine has it. */
export function today(): string {
  const now = new Date();
  return toDay(now.getTime() - now.getTimezoneOffset() * 60_000);
}

export interface DayBounds {
  min?: string | undefined;
  max?: string | undefined;
}

/** The day, or the nearest that can be chosen. */
export function withinBounds(day: string, { min, max }: DayBounds): string {
  if (min !== undefined && day < min) return min;
  return max !== undefined && day > max ? max : day;
}

/** Why what is written is no day that can be taken, in a sentence; `null` where it is one, or nothing. */
export function dayProblem(
  text: string,
  { min, max, required = false }: DayBounds & { required?: boolean | undefined },
  { t, language }: Pick<Words, 't' | 'language'>,
): string | null {
  if (text.trim() === '') return required ? t('dates.required') : null;
  const { months } = dayNames(language);
  const day = parseDay(text, months);
  if (day === null) return namesNoDay(text, months) ? t('dates.noSuchDay') : t('dates.unreadable');
  if (min !== undefined && day < min) return t('dates.tooEarly', { day: min });
  if (max !== undefined && day > max) return t('dates.tooLate', { day: max });
  return null;
}

/** So many days later; negative: earlier. */
export function shiftDay(day: string, days: number): string {
  return toDay(Date.parse(day) + days * dayMs);
}

/** The same day of another month, or its last where it has fewer days. */
export function shiftMonth(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
}

/** Days since the Monday before, from 0 to 6. */
export function weekdayOf(day: string): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

/** The weeks of a day's month from Monday to Sunday; `null` for days of the months beside it. */
export function weeksOf(day: string): (string | null)[][] {
  const month = day.slice(0, 7);
  const first = shiftDay(`${month}-01`, -weekdayOf(`${month}-01`));
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, at) => shiftDay(first, week * 7 + at)));
  return weeks.map((days) => days.map((one) => (one.startsWith(month) ? one : null))).filter((days) => days.some((one) => one !== null));
}
