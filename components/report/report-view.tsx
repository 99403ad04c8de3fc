'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import type { ParticipantAddress } from '@/components/participant/use-participant-address';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { NotLoaded } from '@/components/states/not-loaded';
import { latePart } from '@/components/ui/late-part';
import { Skeleton } from '@/components/ui/skeleton';
import { isTimed } from '@/lib/domain/answers/is-timed';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { ApiError } from '@/lib/queries/fetch-json';
import { sharedReportQuery } from '@/lib/queries/report';
import { ClosedReport } from './closed-report';
import type { ShownReport } from './shown-report';
import { TimedReport } from './timed-report';
import { usePartRefused } from './use-part-refused';
import { usePrintTitle } from './use-print-title';
import { useRestoredPage } from './use-restored-page';

interface Props extends Pick<ShownReport, 'place' | 'address' | 'zones'> {
  participant: ParticipantAddress;
  /** Whose page is open. */
  person: string | null;
  onPerson: (id: string | null) => void;
  hrefOf: (id: string) => string;
  /** What asks for the password. */
  locked: ReactNode;
}

/** Loaded when a person is first opened. */
const ReportPerson = latePart(() => import('./report-person').then((file) => file.ReportPerson), NotLoaded);

/** Loaded for links that leave out times. */
const RegisterReport = latePart(() => import('./register-report').then((file) => file.RegisterReport), NotLoaded);

const ignore = () => undefined;

/** A report as its recipients see it: the page of a link, and the preview of one that is being made. */
export function ReportView({ place, address, participant, person, onPerson, hrefOf, zones, locked }: Props) {
  const words = useWords();
  const { t } = words;
  const { rooms, counted, window } = address.params;
  const { data, error, refetch, isFetching, dataUpdatedAt } = useQuery(sharedReportQuery(place, { rooms, counted, window }));
  useRestoredPage(refetch);
  usePrintTitle(place.preview ? null : (data?.title ?? t('report.title')));
  usePartRefused(place, refetch);
  const refusal = error instanceof ApiError ? error : null;
  if (refusal?.status === 404) return <ClosedReport />;
  if (refusal?.code === 'password_required') return locked;
  if (!data && error)
    return <Failure title={t('report.failed')} error={refusal ?? error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data)
    return (
      <Loading label={t('report.reading')}>
        <Skeleton className="mt-1 h-6 w-64 max-w-full" />
        <Skeleton className="mt-2.5 h-4 w-96 max-w-full" />
        <Skeleton className="my-5 h-[87px] w-full" />
        <Skeleton className="h-64 w-full" />
      </Loading>
    );
  const zone = zones.chosen ?? data.report.timeZone;
  const shown = { place, receivedAt: dataUpdatedAt, problem: error && reasonText(error, words), address, zone, zones };
  if (!isTimed(data)) return <RegisterReport {...shown} session={data} />;
  if (person !== null && data.report.include.detail)
    return (
      <Suspense fallback={<Skeleton className="h-64 w-full" />}>
        <ReportPerson place={place} session={data} person={person} address={participant} list={address} zone={zone} onPerson={onPerson} />
      </Suspense>
    );
  const links = data.report.include.detail ? { hrefOf, onOpen: onPerson } : { hrefOf: null, onOpen: ignore };
  return <TimedReport {...shown} session={data} links={links} />;
}
