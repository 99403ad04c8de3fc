import { formatDuration, formatTime, type Instant, toMs } from '@/lib/format';
import { type Language, languages } from './languages';
import type { Say } from './say';

const nothing = '–';

/**
 * Dates, times and numbers as a language writes them. Latin digits in all, as times in charts and tables have them too.
 */
export interface Formats {
  /**
   * `Tue 17 Nov 2026`, the day in `zone`; without the year or the weekday when they are false. A dash for an instant
   * that is not one.
   */
  date: (instant: Instant | null, zone: string, options?: DateOptions) => string;
  /** `Tue 17 Nov 2026, 09:00`. */
  dateTime: (instant: Instant | null, zone: string, options?: { seconds?: boolean; milliseconds?: boolean }) => string;
  /** `Tue 17 Nov 2026, 09:00 – 10:32`; the second day is named when it is another one; `since …` without an end. */
  range: (start: Instant | null, end: Instant | null, zone: string) => string;
  /** `1,200`; with digits behind the point where that is asked for. */
  count: (count: number | null, digits?: { minimumFractionDigits?: number; maximumFractionDigits: number }) => string;
  /** How long ago, from ms: `just now` below 5 s, then `12 s ago`, `5 min ago`, `3 h ago`, `2 days ago`. */
  ago: (ms: number) => string;
  /** `Anna, Ben and Cara`. */
  list: (words: readonly string[]) => string;
  /** Ms as `1 h 32 min`, `42 min` or `38 s`, as `formatDuration` cuts them. */
  duration: (ms: number | null, options?: { exact?: boolean }) => string;
}

interface DateOptions {
  year?: boolean;
  weekday?: boolean;
  /** Names in full: `Tuesday 17 November 2026`. */
  long?: boolean;
}

const largestCache = 500;

/**
 * Days of one language; zones come in any case, so there is no end of them, and the formatters that are kept are
 * bounded.
 */
function createDays(intl: string) {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (ms: number, zone: string, { year = true, weekday = true, long = false }: DateOptions): string => {
    const key = `${zone} ${year} ${weekday} ${long}`;
    let format = kept.get(key);
    if (format === undefined) {
      const options: Intl.DateTimeFormatOptions = { timeZone: zone, day: 'numeric', month: long ? 'long' : 'short' };
      if (year) options.year = 'numeric';
      if (weekday) options.weekday = long ? 'long' : 'short';
      format = new Intl.DateTimeFormat(`${intl}-u-nu-latn`, options);
      if (kept.size >= largestCache) kept.clear();
      kept.set(key, format);
    }
    const text = format.format(ms);
    // English of the table's kind: no comma, and September as short as the others.
    return intl === 'en-GB' ? text.replace(',', '').replace(/Sept\b/, 'Sep') : text;
  };
}

/** The formats of a language. `t` says the words in them. */
export function createFormats(language: Language, t: Say): Formats {
  const { intl } = languages[language];
  const day = createDays(intl);
  const number = new Intl.NumberFormat(`${intl}-u-nu-latn`);
  const listed = new Intl.ListFormat(intl, { type: 'conjunction' });

  const date: Formats['date'] = (instant, zone, options = {}) => {
    const ms = toMs(instant);
    return ms === null ? nothing : day(ms, zone, options);
  };
  const dateTime: Formats['dateTime'] = (instant, zone, options) =>
    toMs(instant) === null ? nothing : `${date(instant, zone)}, ${formatTime(instant, zone, options)}`;
  return {
    date,
    dateTime,
    range(start, end, zone) {
      if (toMs(start) === null) return toMs(end) === null ? nothing : t('time.until', { instant: dateTime(end, zone) });
      if (toMs(end) === null) return t('time.since', { instant: dateTime(start, zone) });
      const sameDay = date(start, zone) === date(end, zone);
      return `${dateTime(start, zone)} – ${sameDay ? formatTime(end, zone) : dateTime(end, zone)}`;
    },
    count(count, digits) {
      if (count === null || !Number.isFinite(count)) return nothing;
      return digits === undefined ? number.format(count) : new Intl.NumberFormat(`${intl}-u-nu-latn`, digits).format(count);
    },
    ago(ms) {
      if (!Number.isFinite(ms)) return nothing;
      const seconds = Math.floor(ms / 1000);
      if (seconds < 5) return t('time.justNow');
      if (seconds < 60) return t('time.secondsAgo', { count: seconds });
      if (seconds < 3600) return t('time.minutesAgo', { count: Math.floor(seconds / 60) });
      if (seconds < 86_400) return t('time.hoursAgo', { count: Math.floor(seconds / 3600) });
      return t('time.daysAgo', { count: Math.floor(seconds / 86_400) });
    },
    list: (words) => listed.format(words),
    duration: (ms, options) => formatDuration(ms, { ...options, number }),
  };
}
