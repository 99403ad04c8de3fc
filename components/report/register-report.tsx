'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { RegisterRow } from '@/lib/domain/answers/register-answer';
import type { SharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { readRegister } from './read-register';
import { RegisterFigures } from './register-figures';
import { registerParams } from './register-params';
import { RegisterPeople } from './register-people';
import { ReportExport } from './report-export';
import { ReportHeader } from './report-header';
import type { ShownReport } from './shown-report';
import { usePrint } from './use-print';

interface Props extends ShownReport {
  session: SharedRegisterAnswer;
}

/** A report that leaves out times: who was there, as a plain list. */
export function RegisterReport({ place, session, receivedAt, problem, address, zone, zones }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const { include } = session.report;
  const params = registerParams(address.params, session);
  const [printed, setPrinted] = useState<readonly RegisterRow[] | null>(null);
  const printing = usePrint(async () => {
    const rows = include.participants ? await readRegister(client, place, params) : null;
    // On the page before the browser begins to print.
    flushSync(() => setPrinted(rows));
  });
  return (
    <>
      <ReportHeader
        session={session}
        receivedAt={receivedAt}
        problem={problem}
        zone={zone}
        zones={zones}
        printing={printing}
        files={<ReportExport reportId={session.id} place={place} params={{ ...params, timeZone: zone }} times={false} />}
      />
      <RegisterFigures session={session} />
      {include.participants && <RegisterPeople place={place} session={session} address={address} params={params} printed={printed} />}
      {include.verdicts && (
        <p className="max-w-[110ch] pt-3 text-[12.5px] text-muted leading-snug">
          {t.rich('report.howCounted', {
            present: formatPercent(defaultThresholds.present),
            partial: formatPercent(defaultThresholds.partial),
            b: (parts) => <b className="font-medium text-ink">{parts}</b>,
          })}
        </p>
      )}
    </>
  );
}
