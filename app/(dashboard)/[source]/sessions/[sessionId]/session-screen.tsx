'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { useTitle } from '@/app/use-title';
import { useZone } from '@/app/use-zone';
import { peopleParams } from '@/components/people/people-params';
import { PeopleSection } from '@/components/people/people-section';
import { SessionPage } from '@/components/people/session-page';
import { FreshnessLine } from '@/components/session/freshness-line';
import { ReadingProgress } from '@/components/session/reading-progress';
import { SessionHeader } from '@/components/session/session-header';
import { useSessionAddress } from '@/components/session/use-session-address';
import { StaleNote } from '@/components/states/stale-note';
import { Segmented } from '@/components/ui/segmented';
import { usePrintFooter } from '@/components/ui/use-print-footer';
import { answerReasonText, reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sessionQuery } from '@/lib/queries/session';
import { sourcePlace } from '@/lib/queries/session-place';
import { InviteesFailure } from './invitees-failure';
import { SessionCrumbs } from './session-crumbs';
import { SessionExport } from './session-export';
import { SessionFailure } from './session-failure';
import { SessionSkeleton } from './session-skeleton';
import { ShareButton } from './share-button';

interface Props {
  source: string;
  sessionId: string;
}

/** A session: figures, head count, and who was there when. */
export function SessionScreen({ source, sessionId }: Props) {
  const words = useWords();
  const { t } = words;
  const roomOptions = [
    { value: 'all', label: t('sessionPage.withRooms') },
    { value: 'main', label: t('sessionPage.mainRoom') },
  ] as const;
  const { zone } = useZone();
  const address = useSessionAddress();
  const { params, set } = address;
  const { rooms, counted, window } = params;
  const place = useMemo(() => sourcePlace(source, sessionId), [source, sessionId]);
  const router = useRouter();
  const search = useSearchParams().toString();
  const hrefOf = useCallback(
    (id: string) => `${paths.participant(source, sessionId, id)}${search ? `?${search}` : ''}`,
    [source, sessionId, search],
  );
  const query = useQuery(sessionQuery(place, { rooms, counted, window }));
  const newest = query.data;
  // When our own server cannot be reached, what is shown is as old as when the provider cannot be.
  const session = useMemo(
    () => (newest && query.error ? { ...newest, freshness: { ...newest.freshness, stale: true } } : newest),
    [newest, query.error],
  );
  const title = session ? (session.title ?? t('sessionPage.untitled')) : null;
  useTitle(title === null ? null : [title]);
  usePrintFooter(title);

  if (!session && query.error) {
    return <SessionFailure source={source} error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} />;
  }
  if (!session || zone === null) return <SessionSkeleton source={source} />;

  const { freshness, progress, summary } = session;
  const reason = query.error ? reasonText(query.error, words) : answerReasonText(freshness, words);
  const lastGood = newest?.freshness.stale ? Date.parse(freshness.readAt) : query.dataUpdatedAt;
  return (
    <SessionPage
      session={session}
      zone={zone}
      address={address}
      progress={progress.loaded < progress.total && <ReadingProgress loaded={progress.loaded} total={progress.total} />}
      head={
        <>
          <SessionHeader
            session={session}
            zone={zone}
            crumbs={<SessionCrumbs source={source} title={session.title} meetingId={session.meetingId} />}
            aside={
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <FreshnessLine freshness={freshness} receivedAt={query.dataUpdatedAt} noted={freshness.stale} />
                {session.rooms.length > 0 && (
                  <Segmented
                    label={t('sessionPage.rooms')}
                    options={roomOptions}
                    value={rooms}
                    onChange={(next) => set({ rooms: next })}
                    className="print:hidden"
                  />
                )}
                <ShareButton source={source} session={session} zone={zone} />
                <SessionExport source={source} sessionId={sessionId} session={session} people={peopleParams(params, session)} zone={zone} />
              </div>
            }
          />
          {freshness.stale && (
            <div className="mt-4">
              <StaleNote
                ageMs={Math.max(0, Date.now() - lastGood)}
                reason={reason ?? t('sessionPage.notReadAgain')}
                onRetry={() => void query.refetch()}
                retrying={query.isFetching}
                nextTryAt={freshness.refreshMs === null ? null : query.dataUpdatedAt + freshness.refreshMs}
              />
            </div>
          )}
        </>
      }
    >
      <p role="status" className="sr-only">
        {session.status === 'live' &&
          t(freshness.stale ? 'sessionPage.peopleThen' : 'sessionPage.peopleNow', { people: summary.people, in: summary.in })}
      </p>
      <PeopleSection
        place={place}
        session={session}
        zone={zone}
        address={address}
        links={{ hrefOf, onOpen: (id) => router.push(hrefOf(id)) }}
      />
      <InviteesFailure source={source} sessionId={sessionId} session={session} />
    </SessionPage>
  );
}
