import { chooseLanguage, type Language, languageCookie } from '@/lib/messages/languages';

const chosen = new RegExp(`(?:^|;)\\s*${languageCookie.replaceAll('.', '\\.')}=([\\w-]{1,20})\\s*(?:;|$)`);

/** The language that whoever asks reads: the one they chose here, else the one of their browser. */
export function askedLanguage({ headers }: Request): Language {
  return chooseLanguage(chosen.exec(headers.get('cookie') ?? '')?.[1], headers.get('accept-language'));
}
