'use client';

import { useQueryClient } from '@tanstack/react-query';
import { peopleParams } from '@/components/people/people-params';
import { SessionPage } from '@/components/people/session-page';
import { readPrintBlocks } from '@/components/session/print-blocks';
import type { RowLinks } from '@/components/timeline/timeline-list';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { ReportExport } from './report-export';
import { ReportHeader } from './report-header';
import { ReportPeople } from './report-people';
import { RoomsChoice } from './rooms-choice';
import type { ShownReport } from './shown-report';
import { usePrint } from './use-print';

interface Props extends ShownReport {
  session: SharedReportAnswer;
  links: RowLinks;
}

/** A report with the times of its people. */
export function TimedReport({ place, session, receivedAt, problem, address, zone, zones, links }: Props) {
  const client = useQueryClient();
  const people = peopleParams(address.params, session);
  const { include } = session.report;
  const printing = usePrint(async () => {
    if (include.participants) await readPrintBlocks(client, place, people);
  });
  return (
    <SessionPage
      session={session}
      zone={zone}
      address={address}
      judged={include.verdicts}
      listed={include.participants}
      head={
        <ReportHeader
          session={session}
          receivedAt={receivedAt}
          problem={problem}
          zone={zone}
          zones={zones}
          printing={printing}
          choices={session.rooms.length > 0 && <RoomsChoice address={address} />}
          files={<ReportExport reportId={session.id} place={place} params={{ ...people, timeZone: zone }} />}
        />
      }
    >
      <ReportPeople place={place} session={session} address={address} zone={zone} links={links} />
    </SessionPage>
  );
}
