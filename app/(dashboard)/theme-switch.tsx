'use client';

import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { Select } from '@/components/ui/select';

const options = [
  { value: 'system', label: 'System theme' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const subscribe = () => () => undefined;

export function ThemeSwitch() {
  const { theme, setTheme } = useTheme();
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const value = inBrowser && (theme === 'light' || theme === 'dark') ? theme : 'system';
  return <Select label="Theme" options={options} value={value} onChange={setTheme} size="small" variant="quiet" className="w-full" />;
}
