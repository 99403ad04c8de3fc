'use client';

import { useQuery } from '@tanstack/react-query';
import { ParticipantBody } from '@/components/session/participant-body';
import { ParticipantSkeleton } from '@/components/session/participant-skeleton';
import type { ParticipantAddress } from '@/components/session/use-participant-address';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { offeredParts } from '@/lib/domain/offered-parts';
import { ApiError } from '@/lib/queries/fetch-json';
import { participantQuery } from '@/lib/queries/participant';
import type { SessionPlace } from '@/lib/queries/session-place';
import { missingName } from './shown-names';

interface Props {
  place: SessionPlace;
  report: SharedReportAnswer['report'];
  person: string;
  address: ParticipantAddress;
  zone: string;
  onBack: () => void;
}

/** One person of a report. */
export function ReportPerson({ place, report, person, address, zone, onBack }: Props) {
  const { rooms, counted, window } = address;
  const key = { place, participantId: person, rooms, counted, window };
  const { data, error, refetch, isFetching } = useQuery(participantQuery(key));
  const back = (
    <p className="mb-1.5 print:hidden">
      <Button variant="quiet" size="small" className="-ml-2" onClick={onBack}>
        ‹ Everybody
      </Button>
    </p>
  );
  if (!data && error)
    return (
      <>
        {back}
        <Failure
          title="This person could not be read"
          error={error instanceof ApiError ? error : { message: error.message }}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      </>
    );
  if (!data) return <ParticipantSkeleton />;
  return (
    <ParticipantBody
      answer={data}
      participantKey={key}
      zone={zone}
      address={address}
      breadcrumb={back}
      can={offeredParts(report)}
      sourceName={null}
      personHref={null}
      actions={null}
      missingName={missingName(report)}
    />
  );
}
