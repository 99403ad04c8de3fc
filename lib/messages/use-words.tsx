'use client';

import { createContext, type ReactNode, use, useContext, useMemo } from 'react';
import type { Catalogue } from './compiled/catalogue';
import type { Language } from './languages';
import { createWords, type Words } from './words';

const WordsContext = createContext<Words | null>(null);

const loading = new Map<Language, Promise<{ default: Catalogue }>>();

/** The messages of a language: one file each, so that a reader loads only their own. */
function messagesOf(language: Language): Promise<{ default: Catalogue }> {
  const known = loading.get(language);
  if (known) return known;
  const load = import(`./compiled/${language}.js`);
  loading.set(language, load);
  return load;
}

/** Gives everything inside the words of a language; suspends until they are loaded. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const { default: messages } = use(messagesOf(language));
  const words = useMemo(() => createWords(language, messages), [language, messages]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the language that is shown here. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('There is no language here: a WordsProvider is missing.');
  return words;
}
