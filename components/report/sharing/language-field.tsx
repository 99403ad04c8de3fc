import { Select } from '@/components/ui/select';
import { type Language, languageOf, offeredLanguages } from '@/lib/messages/languages';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** `null`: each reader's own. */
  language: Language | null;
  onChange: (language: Language | null) => void;
}

const readersOwn = '';

/** The language that a link is read in; nothing where there is nothing to choose. */
export function LanguageField({ language, onChange }: Props) {
  const { t } = useWords();
  if (offeredLanguages.length < 2) return null;
  const options = [
    { value: readersOwn, label: t('share.readersLanguage') },
    ...offeredLanguages.map(({ language: value, name }) => ({ value, label: name })),
  ];
  return (
    <div className="grid gap-1">
      <p className="font-medium text-[13px]">{t('shell.language')}</p>
      <Select
        label={t('shell.language')}
        options={options}
        value={language ?? readersOwn}
        onChange={(value) => onChange(languageOf(value))}
        className="w-fit"
      />
      <p className="text-[12.5px] text-muted">{t('share.languageNote')}</p>
    </div>
  );
}
