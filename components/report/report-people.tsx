'use client';

import { useMemo } from 'react';
import { PeopleSection } from '@/components/people/people-section';
import { PrintedRules } from '@/components/people/printed-rules';
import type { SessionAddress } from '@/components/session/use-session-address';
import { NotLoaded } from '@/components/states/not-loaded';
import type { RowLinks } from '@/components/timeline/timeline-list';
import { latePart } from '@/components/ui/late-part';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import type { SessionPlace } from '@/lib/queries/session-place';
import { missingName, searchLabel } from './shown-names';

/** Loaded for links that show the curve and nobody by name. */
const ReportCurve = latePart(() => import('./report-curve').then((file) => file.ReportCurve), NotLoaded);

interface Props {
  place: SessionPlace;
  session: SharedReportAnswer;
  address: SessionAddress;
  zone: string;
  links: RowLinks;
}

/** The people and the curve, or what of them the report shows. */
export function ReportPeople({ place, session, address, zone, links }: Props) {
  const words = useWords();
  const { include, fields } = session.report;
  // Who is no person by their role is not among the rows where roles are hidden: the list has nobody to count in.
  const listed = useMemo(
    () => (fields.role ? session : { ...session, summary: { ...session.summary, notCounted: 0 } }),
    [fields.role, session],
  );
  if (!include.participants) {
    return (
      <>
        {include.curve && <ReportCurve place={place} address={address} zone={zone} />}
        <PrintedRules window={session.attendanceWindow} zone={zone} shown />
      </>
    );
  }
  return (
    <PeopleSection
      place={place}
      session={listed}
      zone={zone}
      address={address}
      links={links}
      paper="whole"
      files={include.exports}
      wording={{ missingName: missingName(session.report, words), searchLabel: searchLabel(session.report, words) }}
    />
  );
}
