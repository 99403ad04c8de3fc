'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ReportView } from '@/app/r/[reportId]/report-view';
import { useLocalAddress, useLocalParticipant } from '@/components/session/use-local-address';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { reportPlace } from '@/lib/queries/session-place';

interface Props {
  /** The settings as they would be sent, without the password: who makes a link is not asked for it. */
  settings: object;
  zone: string;
}

const previewMs = 10 * 60_000;
const settleMs = 400;

/** A text once it has not changed for a while: not every letter of a title makes a preview. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The recipients' own page, from settings that are not saved: the server cuts the data down as it will for them. */
export function RecipientPreview({ settings: chosen, zone }: Props) {
  const settings = useSettled(JSON.stringify(chosen));
  const preview = useQuery({
    queryKey: ['report-preview', settings],
    queryFn: () => sendJson<MadeReportAnswer>('POST', paths.api.reportPreview, JSON.parse(settings)),
    staleTime: previewMs,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const made = preview.data;
  const [visit] = useState(() => crypto.randomUUID());
  const [reportId, key] = made ? [made.report.id, made.link.split('#')[1] ?? ''] : ['', ''];
  const place = useMemo(() => reportPlace({ reportId, key, unlock: null, visit, preview: true }), [reportId, key, visit]);
  const address = useLocalAddress();
  const participant = useLocalParticipant(address.params);
  const [person, setPerson] = useState<string | null>(null);
  return (
    <section aria-label="As recipients see it" className="min-w-0 overflow-auto rounded-lg border border-line bg-paper p-5 max-lg:mt-4">
      {preview.error && (
        <Failure
          title="The preview could not be made"
          error={preview.error}
          onRetry={() => void preview.refetch()}
          retrying={preview.isFetching}
        />
      )}
      {!made && !preview.error && <Loading label="Making the preview">{null}</Loading>}
      {made && (
        <ReportView
          place={place}
          address={address}
          participant={participant}
          person={person}
          onPerson={setPerson}
          hrefOf={(id) => `#${id}`}
          zones={{ viewer: zone, chosen: null, onChoose: () => undefined }}
          locked={null}
        />
      )}
    </section>
  );
}
