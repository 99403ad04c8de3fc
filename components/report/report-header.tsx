'use client';

import type { ComponentProps, ReactNode } from 'react';
import { FreshnessLine } from '@/components/session/freshness-line';
import { SessionHeader } from '@/components/session/session-header';
import { Button } from '@/components/ui/button';
import { Printer } from '@/components/ui/icons/list-icons';
import { Select } from '@/components/ui/select';
import type { SharedAnswer } from '@/lib/domain/answers/report-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Printing } from './use-print';
import { useViewerZone } from './use-viewer-zone';

interface AsideProps {
  session: Pick<SharedAnswer, 'report' | 'freshness'>;
  /** Why it could not be read again. */
  problem: string | null;
  zone: string;
  zones: { chosen: string | null; onChoose: (zone: string | null) => void };
  printing: Printing;
  /** What else can be chosen, before the zone, and what can be taken along, behind it. */
  choices?: ReactNode;
  files: ReactNode;
}

interface Props extends AsideProps {
  /** When the browser got the answer, ms. */
  receivedAt: number;
  session: AsideProps['session'] & ComponentProps<typeof SessionHeader>['session'];
}

/**
 * The head of a report: which session it is, as of when and until when it can be opened, and beside it what can be
 * done.
 */
export function ReportHeader(props: Props) {
  const { t, dateTime } = useWords();
  const { session, zone, receivedAt } = props;
  const { report, freshness } = session;
  const note = (
    <div className="mt-1 flex flex-wrap items-baseline gap-x-3 text-[12.5px] text-muted">
      {report.mode === 'live' ? (
        <FreshnessLine freshness={freshness} receivedAt={receivedAt} />
      ) : (
        <p>{t('report.asRead', { instant: dateTime(freshness.readAt, zone) })}</p>
      )}
      <p>{t('report.openUntil', { instant: dateTime(report.expiresAt, zone), zone: formatZone(zone, report.expiresAt) })}</p>
    </div>
  );
  return <SessionHeader session={session} zone={zone} crumbs={null} aside={<ReportAside {...props} />} note={note} />;
}

/** In which zone a report is read, and what can be done with it. */
function ReportAside({ session, problem, zone, zones, printing, choices, files }: AsideProps) {
  const { t } = useWords();
  const { report } = session;
  const { preparing, print } = printing;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {problem !== null && <p className="text-[12.5px] text-fair">{t('report.notUpToDate', { problem })}</p>}
      {choices}
      <ZoneChoice reportZone={report.timeZone} zone={zone} onChoose={zones.onChoose} />
      <div className="flex items-center gap-3">
        {report.include.exports && files}
        <Button onClick={() => void print()} off={preparing} className="print:hidden">
          <Printer className="size-4" />
          {preparing ? t('report.allRows') : t('report.print')}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  reportZone: string;
  zone: string;
  onChoose: (zone: string | null) => void;
}

/** By itself, so that the rest of the page is not drawn anew once the browser's own zone is known. */
function ZoneChoice({ reportZone, zone, onChoose }: ChoiceProps) {
  const { t } = useWords();
  const viewer = useViewerZone();
  const options = [...new Set([reportZone, viewer ?? reportZone, 'UTC', zone])].map((value) => {
    const name = value.replaceAll('_', ' ');
    return { value, label: value === viewer ? t('report.yourZone', { zone: name }) : name };
  });
  return (
    <Select
      label={t('zones.zone')}
      options={options}
      value={zone}
      onChange={(next) => onChoose(next === reportZone ? null : next)}
      className="print:hidden"
    />
  );
}
