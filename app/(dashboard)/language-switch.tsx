'use client';

import { Select } from '@/components/ui/select';
import { chooseLanguageHere } from '@/lib/messages/choose-language-here';
import { offeredLanguages } from '@/lib/messages/languages';
import { useWords } from '@/lib/messages/use-words';

/** Nothing where there is nothing to choose. */
export function LanguageSwitch() {
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
      className="w-full"
    />
  );
}
