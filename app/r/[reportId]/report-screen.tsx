'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useMemo, useState } from 'react';
import { useZone } from '@/app/use-zone';
import { useParticipantAddress } from '@/components/participant/use-participant-address';
import { ClosedReport } from '@/components/report/closed-report';
import { ReportLanguage } from '@/components/report/report-language';
import { ReportView } from '@/components/report/report-view';
import { useSessionAddress } from '@/components/session/use-session-address';
import { LanguageSwitch } from '@/components/ui/language-switch';
import { Logo } from '@/components/ui/logo';
import { chosenLanguage } from '@/lib/messages/chosen-language';
import { languageOf } from '@/lib/messages/languages';
import { sharedReportQuery } from '@/lib/queries/report';
import { reportPlace } from '@/lib/queries/session-place';
import { PasswordForm } from './password-form';
import { usePrintWithoutKey } from './use-print-without-key';
import { useReportKey } from './use-report-key';
import { useUnlock } from './use-unlock';

/** The page a link opens, for people without an account: no side bar, no way on. */
export function ReportScreen({ reportId }: { reportId: string }) {
  const key = useReportKey();
  const [unlock, keepUnlock] = useUnlock(reportId);
  const [visit] = useState(() => crypto.randomUUID());
  const address = useSessionAddress();
  const participant = useParticipantAddress();
  const [person, setPerson] = useQueryState('person', { history: 'push' });
  const { zone, viewer, chosen, setZone } = useZone();
  const place = useMemo(() => reportPlace({ reportId, key: key ?? '', unlock, visit }), [reportId, key, unlock, visit]);
  const { rooms, counted, window: judgedBy } = address.params;
  // Asked for by the report itself; here it only says in which language.
  const { data } = useQuery({ ...sharedReportQuery(place, { rooms, counted, window: judgedBy }), enabled: false });
  const isChosen = typeof document !== 'undefined' && chosenLanguage(document.cookie) !== null;
  usePrintWithoutKey(key ?? '');

  function hrefOf(id: string): string {
    const query = new URLSearchParams(window.location.search);
    query.set('person', id);
    return `${window.location.pathname}?${query}#${key}`;
  }

  return (
    <ReportLanguage language={isChosen ? null : languageOf(data?.report.language ?? null)}>
      {/* Where there is only a form or a sentence, the frame is that of the other bare pages. */}
      <div className="group/frame mx-auto max-w-[1712px] px-4 pt-4 pb-10 has-data-bare:max-w-md has-data-bare:pt-10 md:px-8 print:p-0">
        <header className="mb-5 flex items-center justify-between group-has-data-bare/frame:mb-10 group-has-data-bare/frame:py-1 print:hidden">
          <Logo />
          <LanguageSwitch />
        </header>
        <main>
          {key === '' && <ClosedReport />}
          {key !== null && key !== '' && zone !== null && (
            <ReportView
              place={place}
              address={address}
              participant={participant}
              person={person}
              onPerson={(id) => void setPerson(id)}
              hrefOf={hrefOf}
              zones={{ viewer: viewer ?? zone, chosen, onChoose: (next) => void setZone(next) }}
              locked={<PasswordForm reportId={reportId} reportKey={key} onUnlock={keepUnlock} />}
            />
          )}
        </main>
      </div>
    </ReportLanguage>
  );
}
