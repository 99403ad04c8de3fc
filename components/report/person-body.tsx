'use client';

import { useQuery } from '@tanstack/react-query';
import { ParticipantBody } from '@/components/participant/participant-body';
import { ParticipantSkeleton } from '@/components/participant/participant-skeleton';
import type { ParticipantAddress } from '@/components/participant/use-participant-address';
import { Failure } from '@/components/states/failure';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { offeredParts } from '@/lib/domain/offered-parts';
import { useWords } from '@/lib/messages/use-words';
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
}

/** What a report shows of one person. */
export function PersonBody({ place, report, person, address, zone }: Props) {
  const words = useWords();
  const { rooms, counted, window } = address;
  const key = { place, participantId: person, rooms, counted, window };
  const { data, error, refetch, isFetching } = useQuery(participantQuery(key));
  if (!data && error)
    return (
      <Failure
        title={words.t('report.personFailed')}
        error={error instanceof ApiError ? error : { message: error.message }}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return <ParticipantSkeleton />;
  return (
    <ParticipantBody
      answer={data}
      participantKey={key}
      zone={zone}
      address={address}
      source={{ can: offeredParts(report), name: null }}
      missingName={missingName(report, words)}
    />
  );
}
