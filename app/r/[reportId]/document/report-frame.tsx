import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/ui/language-switch';
import { Logo } from '@/components/ui/logo';

/**
 * What stands round a report, for people without an account: no side bar, no way on. Where there is only a form or a
 * sentence, it is that of the other bare pages.
 */
export function ReportFrame({ children }: { children: ReactNode }) {
  return (
    <div className="group/frame mx-auto max-w-[1712px] px-4 pt-4 pb-10 has-data-bare:max-w-md has-data-bare:pt-10 md:px-8 print:p-0">
      <header className="mb-5 flex items-center justify-between group-has-data-bare/frame:mb-10 group-has-data-bare/frame:py-1 print:hidden">
        <Logo />
        <LanguageSwitch />
      </header>
      <main>{children}</main>
    </div>
  );
}
