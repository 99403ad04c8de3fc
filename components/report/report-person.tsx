'use client';

import type { ParticipantAddress } from '@/components/participant/use-participant-address';
import { useNeighbours } from '@/components/people/use-neighbours';
import type { SessionAddress } from '@/components/session/use-session-address';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import type { SessionPlace } from '@/lib/queries/session-place';
import { PersonBody } from './person-body';
import { PersonSteps } from './person-steps';

interface Props {
  place: SessionPlace;
  session: SharedReportAnswer;
  person: string;
  /** What the person's page shows, and the list that it was opened from. */
  address: ParticipantAddress;
  list: SessionAddress;
  zone: string;
  /** Opens somebody else's page, or with `null` the list. */
  onPerson: (id: string | null) => void;
}

/** One person of a report. What is round them stays while another one is read. */
export function ReportPerson({ place, session, person, address, list, zone, onPerson }: Props) {
  const { previous, next } = useNeighbours(place, list.params, session.status, person);
  return (
    <>
      <PersonSteps
        session={session}
        zone={zone}
        previous={previous}
        next={next}
        onBack={() => onPerson(null)}
        onStep={({ id, page }) => {
          onPerson(id);
          // So that the list is left where this one stands in it.
          if (page !== null && page !== list.params.page) list.set({ page });
        }}
      />
      <PersonBody key={person} place={place} report={session.report} person={person} address={address} zone={zone} />
    </>
  );
}
