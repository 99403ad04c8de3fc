'use client';

import { chooseLanguageHere } from '@/lib/messages/choose-language-here';
import { offeredLanguages } from '@/lib/messages/languages';
import { useWords } from '@/lib/messages/use-words';
import { Select } from './select';

interface Props {
  className?: string;
}

/** The language of the page; nothing where there is nothing to choose. */
export function LanguageSwitch({ className }: Props) {
  const { t, language } = useWords();
  const options = offeredLanguages.map(({ language: value, name }) => ({ value, label: name }));
  if (options.length < 2) return null;
  return (
    <Select
      label={t('shell.language')}
      options={options}
      value={language}
      onChange={chooseLanguageHere}
      size="small"
      variant="quiet"
      className={className}
    />
  );
}
