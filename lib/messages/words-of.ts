import 'server-only';
import { allMessages } from './compiled/all';
import type { Language } from './languages';
import { createWords, type Words } from './words';

const made = new Map<Language, Words>();

/** The words of a language, for what the server writes: files, and pages that it draws. */
export function wordsOf(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const words = createWords(language, allMessages[language]);
  made.set(language, words);
  return words;
}
