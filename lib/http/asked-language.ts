import { chosenLanguage } from '@/lib/messages/chosen-language';
import { chooseLanguage, type Language } from '@/lib/messages/languages';

/**
 * The language that whoever asks reads: the one they chose here, else `own`, that of what is asked for, else the one of
 * their browser.
 */
export function askedLanguage({ headers }: Request, own: Language | null = null): Language {
  return chosenLanguage(headers.get('cookie') ?? '') ?? own ?? chooseLanguage(undefined, headers.get('accept-language'));
}
