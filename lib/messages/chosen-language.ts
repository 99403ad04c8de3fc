import { type Language, languageCookie, languageOf } from './languages';

const entry = new RegExp(`(?:^|;)\\s*${languageCookie.replaceAll('.', '\\.')}=([\\w-]{1,20})\\s*(?:;|$)`);

/** The language that was chosen in a browser, from its cookies as they are sent; `null` for none. */
export function chosenLanguage(cookies: string): Language | null {
  return languageOf(entry.exec(cookies)?.[1] ?? null);
}
