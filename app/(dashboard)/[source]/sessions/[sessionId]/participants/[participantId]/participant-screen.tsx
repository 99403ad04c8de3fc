'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { useTitle } from '@/app/use-title';
import { useZone } from '@/app/use-zone';
import { ParticipantBody } from '@/components/participant/participant-body';
import { ParticipantSkeleton } from '@/components/participant/participant-skeleton';
import { useParticipantAddress } from '@/components/participant/use-participant-address';
import { useNeighbours } from '@/components/people/use-neighbours';
import { useSessionAddress } from '@/components/session/use-session-address';
import { Failure } from '@/components/states/failure';
import { StaleNote } from '@/components/states/stale-note';
import { usePrintFooter } from '@/components/ui/use-print-footer';
import { answerReasonText, reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { ApiError } from '@/lib/queries/fetch-json';
import { participantQuery } from '@/lib/queries/participant';
import { sourcePlace } from '@/lib/queries/session-place';
import { EraseButton } from './erase-button';
import { MissingParticipant } from './missing-participant';
import { NeighbourButtons, ParticipantBreadcrumb, useCarriedSearch } from './participant-links';
import { useConnectionDetail } from './use-connection-detail';

interface Props {
  source: string;
  sessionId: string;
  participantId: string;
}

/**
 * One person of a session: when they were there, how that was counted, and what the provider knows of device, network
 * and quality.
 */
export function ParticipantScreen({ source, sessionId, participantId }: Props) {
  const words = useWords();
  const { t } = words;
  const { zone } = useZone();
  const address = useParticipantAddress();
  const { params: table } = useSessionAddress();
  const { rooms, counted, window } = address;
  const place = useMemo(() => sourcePlace(source, sessionId), [source, sessionId]);
  const key = { place, participantId, rooms, counted, window };
  const sourceInfo = useSource(source);
  const carried = useCarriedSearch();
  const { data, error: newest, refetch, isFetching, dataUpdatedAt } = useQuery(participantQuery(key, { kept: true }));
  const titles = data ? [data.participant.name ?? t('ui.noName'), data.session.title ?? t('sessionPage.untitled')] : null;
  useTitle(titles);
  usePrintFooter(titles?.join(' · ') ?? null);
  const [failed, setFailed] = useState<{ participantId: string; error: Error } | null>(null);
  // A query without data forgets its error while it tries again; the reason stays on the screen until there is a better
  // answer.
  if (newest && newest !== failed?.error) setFailed({ participantId, error: newest });
  const error = newest ?? (!data && failed?.participantId === participantId ? failed.error : null);
  const sourceName = sourceInfo?.name ?? t('sessionPage.thisSource');
  const details = useConnectionDetail({ source, sessionId, participantId, rooms, counted }, sourceName, zone);
  const neighbours = useNeighbours(place, table, data?.session.status, data?.participant.id);
  const breadcrumb = (
    <ParticipantBreadcrumb source={source} sessionId={sessionId} title={data?.session.title} name={data?.participant.name} />
  );
  if (zone !== null && data) {
    const { stale, readAt } = data.freshness;
    const note = error
      ? reasonText(error, words)
      : stale
        ? (answerReasonText(data.freshness, words) ?? t('sessionPage.readingAgainFailed'))
        : null;
    const age = dataUpdatedAt - Date.parse(error ? data.asOf : readAt);
    return (
      <>
        {note && (
          <div className="mb-4">
            <StaleNote ageMs={Math.max(0, age)} reason={note} onRetry={() => void refetch()} retrying={isFetching} />
          </div>
        )}
        <ParticipantBody
          answer={data}
          participantKey={key}
          zone={zone}
          address={address}
          source={{ can: sourceInfo?.can.filters ?? null, name: sourceName }}
          forMembers={{
            breadcrumb,
            actions: (
              <>
                <NeighbourButtons source={source} sessionId={sessionId} {...neighbours} />
                <EraseButton source={source} sessionId={sessionId} participantId={participantId} name={data.participant.name} />
              </>
            ),
            eventsFile: `${paths.api.export(source, sessionId)}?format=json`,
            personHref: (id) => carried(paths.participant(source, sessionId, id)),
            connectionAction: details.action,
          }}
        />
        {details.dialog}
      </>
    );
  }
  if (!error || zone === null) return <ParticipantSkeleton />;
  const status = error instanceof ApiError ? error.status : 0;
  return (
    <>
      {breadcrumb}
      <h1 className="mb-4">{t('sessionPage.participant')}</h1>
      {status === 400 || status === 404 ? (
        <MissingParticipant
          source={source}
          sessionId={sessionId}
          counted={{ rooms, counted, window }}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <Failure
          title={t('sessionPage.participantFailed')}
          error={error instanceof ApiError ? error : { message: error.message }}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
    </>
  );
}
