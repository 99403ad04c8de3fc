import { type Language, languages } from '@/lib/messages/languages';

interface DayNames {
  /** From January on. */
  months: readonly string[];
  /** From Monday on. */
  weekdays: readonly string[];
  /** `November 2026`, of a day. */
  month: (day: string) => string;
}

const made = new Map<Language, DayNames>();

/** The names of months and weekdays in a language. */
export function dayNames(language: Language): DayNames {
  const known = made.get(language);
  if (known) return known;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${languages[language].intl}-u-nu-latn`, { timeZone: 'UTC', ...options });
  const [month, weekday, title] = [format({ month: 'long' }), format({ weekday: 'long' }), format({ month: 'long', year: 'numeric' })];
  const names = {
    months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1))),
    // The fifth of January 2026 is a Monday.
    weekdays: Array.from({ length: 7 }, (_, index) => weekday.format(Date.UTC(2026, 0, 5 + index))),
    month: (day: string) => title.format(Date.parse(day)),
  };
  made.set(language, names);
  return names;
}
