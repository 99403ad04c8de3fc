'use client';

import { Select } from '@/components/ui/select';
import { useWords } from '@/lib/messages/use-words';
import { useTheme } from './use-theme';

export function ThemeSwitch() {
  const { t } = useWords();
  const [theme, setTheme] = useTheme();
  const options = [
    { value: 'system', label: t('shell.systemTheme') },
    { value: 'light', label: t('shell.light') },
    { value: 'dark', label: t('shell.dark') },
  ] as const;
  const value = theme === 'light' || theme === 'dark' ? theme : 'system';
  return (
    <Select label={t('shell.theme')} options={options} value={value} onChange={setTheme} size="small" variant="quiet" className="w-full" />
  );
}
