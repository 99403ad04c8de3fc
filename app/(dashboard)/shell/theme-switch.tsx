'use client';

import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { Select } from '@/components/ui/select';
import { useWords } from '@/lib/messages/use-words';

const subscribe = () => () => undefined;

export function ThemeSwitch() {
  const { t } = useWords();
  const { theme, setTheme } = useTheme();
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const options = [
    { value: 'system', label: t('shell.systemTheme') },
    { value: 'light', label: t('shell.light') },
    { value: 'dark', label: t('shell.dark') },
  ] as const;
  const value = inBrowser && (theme === 'light' || theme === 'dark') ? theme : 'system';
  return (
    <Select label={t('shell.theme')} options={options} value={value} onChange={setTheme} size="small" variant="quiet" className="w-full" />
  );
}
