import type { ReactNode } from 'react';
import { SettingsNav } from './settings-nav';

/** Each page asks by itself who may see it. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SettingsNav />
      {children}
    </>
  );
}
