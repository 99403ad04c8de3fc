import { cookies, headers } from 'next/headers';
import { chooseLanguage, type Language, languageCookie } from '@/lib/messages/languages';

/** The language of this page's reader: the one that was chosen, else the browser's. */
export async function requestLanguage(): Promise<Language> {
  const [chosen, sent] = await Promise.all([cookies(), headers()]);
  return chooseLanguage(chosen.get(languageCookie)?.value, sent.get('accept-language'));
}
