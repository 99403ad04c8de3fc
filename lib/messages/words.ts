import { createTranslator } from 'use-intl/core';
import type { Catalogue } from './compiled/catalogue';
import { createFormats, type Formats } from './formats';
import { type Language, languages } from './languages';
import type { Say } from './say';

/** Says every text that a person reads, in one language. */
export interface Words extends Formats {
  language: Language;
  direction: 'ltr' | 'rtl';
  t: Say;
}

/**
 * The words of a language from its compiled messages. What it says throws where a text is missing or cannot be put
 * together.
 */
export function createWords(language: Language, messages: Catalogue): Words {
  const { direction, intl } = languages[language];
  const t: Say = createTranslator({
    locale: intl,
    messages,
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
  return { language, direction, t, ...createFormats(language, t) };
}
