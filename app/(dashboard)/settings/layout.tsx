import type { ReactNode } from 'react';
import { requirePageMember } from '@/lib/access/page-gate';
import { SettingsNav } from './settings-nav';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await requirePageMember();
  return (
    <>
      <SettingsNav />
      {children}
    </>
  );
}
