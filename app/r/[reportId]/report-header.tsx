'use client';

import { Printer } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { FreshnessLine } from '@/components/session/freshness-line';
import { SessionHeader } from '@/components/session/session-header';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { SharedAnswer } from '@/lib/domain/answers/report-answer';
import { formatDateTime, formatZone } from '@/lib/format';
import type { Printing } from './use-print';

interface AsideProps {
  session: Pick<SharedAnswer, 'report' | 'freshness'>;
  /** When the browser got the answer, ms. */
  receivedAt: number;
  /** Why it could not be read again. */
  problem: string | null;
  zone: string;
  zones: { viewer: string; chosen: string | null; onChoose: (zone: string | null) => void };
  printing: Printing;
  /** What else can be chosen, before the zone, and what can be taken along, behind it. */
  choices?: ReactNode;
  files: ReactNode;
}

interface Props extends AsideProps {
  session: AsideProps['session'] & ComponentProps<typeof SessionHeader>['session'];
}

/** The head of a report: which session it is, until when it can be opened, and beside it what can be done. */
export function ReportHeader(props: Props) {
  const { session, zone } = props;
  const { expiresAt } = session.report;
  return (
    <>
      <SessionHeader session={session} zone={zone} crumbs={null} aside={<ReportAside {...props} />} />
      <p className="mt-1 text-[12.5px] text-muted">
        This report is open until {formatDateTime(expiresAt, zone)}, {formatZone(zone, expiresAt)}.
      </p>
    </>
  );
}

/** How fresh, in which zone, and what can be done with a report. */
function ReportAside({ session, receivedAt, problem, zone, zones, printing, choices, files }: AsideProps) {
  const { report, freshness } = session;
  const { preparing, print } = printing;
  const options = [...new Set([report.timeZone, zones.viewer, 'UTC', zone])].map((value) => ({
    value,
    label: value === zones.viewer ? `${value.replaceAll('_', ' ')} (yours)` : value.replaceAll('_', ' '),
  }));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {problem !== null && <p className="text-[12.5px] text-fair">Not up to date: {problem}</p>}
      {report.mode === 'live' ? (
        <FreshnessLine freshness={freshness} receivedAt={receivedAt} />
      ) : (
        <p className="text-[12.5px] text-muted">As read {formatDateTime(freshness.readAt, zone)}</p>
      )}
      {choices}
      <Select
        label="Time zone"
        options={options}
        value={zone}
        onChange={(next) => zones.onChoose(next === report.timeZone ? null : next)}
        className="print:hidden"
      />
      {report.include.exports && files}
      <Button onClick={() => void print()} off={preparing} className="print:hidden">
        <Printer aria-hidden className="size-4" />
        {preparing ? 'Reading all rows…' : 'Print'}
      </Button>
    </div>
  );
}
