import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/app/(dashboard)/shell/demo-banner';
import { PhoneBar } from '@/app/(dashboard)/shell/phone-bar';
import { ProblemBanner } from '@/app/(dashboard)/shell/problem-banner';
import { SideBar } from '@/app/(dashboard)/shell/side-bar';
import { Toasts } from '@/app/(dashboard)/shell/toasts';
import { requestWords } from '@/app/request-words';
import { WithAnswers } from '@/app/with-answers';
import { requirePageReader } from '@/lib/access/page-gate';
import { readShell } from './read-shell';

/** Recipients of a report have no use for an app that begins at a sign-in. */
export const metadata: Metadata = { manifest: '/site.webmanifest' };

/** Nothing of the dashboard is shown to whoever may not read it; its data asks again, in every handler. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [{ demo }, { t }] = await Promise.all([requirePageReader(), requestWords()]);
  const answers = await readShell(await headers());
  return (
    <WithAnswers answers={answers}>
      <div className="min-h-screen [--top-bar:3rem] side:[--top-bar:0px] side:grid side:grid-cols-[208px_minmax(0,1fr)] print:block">
        <a
          href="#main"
          className="sr-only z-40 rounded-lg bg-ink px-3 py-2 text-paper focus:not-sr-only focus:fixed focus:top-2 focus:start-2"
        >
          {t('shell.skip')}
        </a>
        <aside className="sticky top-0 h-screen overflow-y-auto border-line border-e px-3.5 py-5 max-side:hidden print:hidden">
          <SideBar />
        </aside>
        <PhoneBar />
        <div className="min-w-0">
          {demo && <DemoBanner />}
          <ProblemBanner />
          <main id="main" tabIndex={-1} className="px-4 pt-4 pb-10 outline-none md:px-8 md:pt-[22px] print:p-0">
            {children}
          </main>
        </div>
        <Toasts />
      </div>
    </WithAnswers>
  );
}
