/**
 * Every language there is. `name` is the language's own; one without a name is offered to nobody, as those of the tests
 * are.
 */
export const languages = {
  en: { name: 'English', direction: 'ltr', intl: 'en-GB' },
  de: { name: 'Deutsch', direction: 'ltr', intl: 'de' },
  'en-XA': { name: null, direction: 'ltr', intl: 'en-GB' },
  'ar-XB': { name: null, direction: 'rtl', intl: 'en-GB' },
} as const satisfies Record<string, { name: string | null; direction: 'ltr' | 'rtl'; intl: string }>;

export type Language = keyof typeof languages;

export const defaultLanguage: Language = 'en';

/** The cookie that keeps the chosen language. */
export const languageCookie = 'rollcall.language';

/** The languages that people can choose, with their own names. */
export const offeredLanguages: readonly { language: Language; name: string }[] = Object.entries(languages).flatMap(
  ([language, { name }]) => (name === null ? [] : [{ language: language as Language, name }]),
);

function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}

/** The language of that name; `null` for none, and for one that there is not. */
export function languageOf(text: string | null): Language | null {
  return text !== null && isLanguage(text) ? text : null;
}

/** The languages that people speak: those of the tests, which end in `XA` and `XB`, are made up. */
export const spokenLanguages = (Object.keys(languages) as Language[]).filter((language) => !/-X[AB]$/.test(language));

/**
 * The languages of an `Accept-Language` header, the most wanted first; `*` and what is refused (`q=0`) are left out.
 */
function wantedLanguages(header: string): string[] {
  const entries = header.split(',', 20).map((entry) => {
    const [tag = '', ...parameters] = entry.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined);
    return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
  });
  const wanted = entries.filter(({ tag, quality }) => quality > 0 && tag !== '' && tag !== '*');
  return wanted.sort((a, b) => b.quality - a.quality).map(({ tag }) => tag);
}

/**
 * The language to show: the chosen one, else the best of an `Accept-Language` header that is offered (`de-AT` takes
 * `de`), else English. Takes any text without throwing.
 */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  if (chosen !== undefined && isLanguage(chosen)) return chosen;
  for (const tag of wantedLanguages(acceptLanguage ?? '')) {
    const found = offeredLanguages.find(({ language }) => tag === language || tag.startsWith(`${language}-`));
    if (found) return found.language;
  }
  return defaultLanguage;
}
