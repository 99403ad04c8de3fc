'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { LastAnswerNote } from '@/app/(dashboard)/[source]/last-answer-note';
import { MeetingStatus } from '@/app/(dashboard)/[source]/meetings/meeting-status';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { useTitle } from '@/app/use-title';
import { useZone } from '@/app/use-zone';
import { Failure } from '@/components/states/failure';
import { LinkButton } from '@/components/ui/link-button';
import { NameText } from '@/components/ui/name-text';
import { Skeleton } from '@/components/ui/skeleton';
import type { MeetingAnswer } from '@/lib/domain/answers/meeting-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { ApiError } from '@/lib/queries/fetch-json';
import { meetingQuery } from '@/lib/queries/meetings';
import { MeetingInvitees } from './meeting-invitees';
import { MeetingSessions } from './meeting-sessions';

interface Props {
  source: string;
  meetingId: string;
}

function MeetingFacts({ meeting, zone }: { meeting: MeetingAnswer; zone: string }) {
  const { t } = useWords();
  return (
    <p className="mt-1.5 text-[13.5px] text-muted">
      {meeting.createdAt !== null && (
        <>{t.rich('meetings.created', { instant: () => <ZonedInstant at={meeting.createdAt} zone={zone} /> })} · </>
      )}
      {t('meeting.timesIn', { zone: formatZone(zone, Date.now()) })} ·{' '}
      <span className="inline-block max-w-full truncate align-bottom">
        {t.rich('meeting.id', { id: meeting.id, bdi: (id) => <bdi>{id}</bdi> })}
      </span>
    </p>
  );
}

export function MeetingScreen({ source, meetingId }: Props) {
  const { t } = useWords();
  const { zone } = useZone();
  const { withZone } = useSourceLinks();
  const { data: meeting, error, refetch, isFetching } = useQuery(meetingQuery(source, meetingId));
  useTitle(meeting ? [meeting.title ?? t('meeting.untitled')] : null);
  const list = withZone(paths.meetings(source));
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
  return (
    <>
      <nav aria-label={t('ui.breadcrumb')} className="mb-1.5 text-[12.5px] text-muted">
        <Link prefetch={false} href={list} className="hover:text-ink hover:underline">
          {t('shell.meetings')}
        </Link>
      </nav>
      {missing ? (
        <>
          <h1 className="mb-4">{t('meeting.noSuch')}</h1>
          <Failure title={t('meeting.noSuchNote')} error={error}>
            <LinkButton href={list}>{t('meeting.all')}</LinkButton>
          </Failure>
        </>
      ) : (
        <>
          <header className="mb-7">
            <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
              <h1 className="min-w-0 max-w-full [overflow-wrap:anywhere]">
                {meeting ? (
                  <NameText text={meeting.title} missing={t('meeting.untitled')} className="whitespace-normal!" />
                ) : (
                  t('meeting.meeting')
                )}
              </h1>
              {meeting?.status && <MeetingStatus status={meeting.status} />}
            </div>
            {meeting && zone !== null && <MeetingFacts meeting={meeting} zone={zone} />}
            {!meeting && !error && <Skeleton className="mt-2.5 h-3.5 w-80 max-w-full" />}
          </header>
          {meeting && <LastAnswerNote answer={meeting} onRetry={refetch} retrying={isFetching} />}
          {error && !meeting && (
            <div className="mb-7">
              <Failure title={t('meeting.failed')} error={error} onRetry={refetch} retrying={isFetching} />
            </div>
          )}
          <MeetingSessions source={source} meetingId={meetingId} />
          <MeetingInvitees source={source} meetingId={meetingId} />
        </>
      )}
    </>
  );
}
