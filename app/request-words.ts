import { wordsOf } from '@/lib/messages/words-of';
import { requestLanguage } from './request-language';

/** The words of this page's reader, for what the server draws. */
export async function requestWords() {
  return wordsOf(await requestLanguage());
}
