'use client';

import type { ReactNode } from 'react';
import { type Language, languages } from '@/lib/messages/languages';
import { useWords, WordsProvider } from '@/lib/messages/use-words';

interface Props {
  /** `null`: the one that is shown already. */
  language: Language | null;
  children: ReactNode;
}

/** What is inside speaks the language that a report was given; suspends until its words are loaded. */
export function ReportLanguage({ language, children }: Props) {
  const words = useWords();
  const shown = language ?? words.language;
  return (
    <WordsProvider language={shown}>
      <div lang={shown} dir={languages[shown].direction} className="contents">
        {children}
      </div>
    </WordsProvider>
  );
}
