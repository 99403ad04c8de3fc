'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useWidth } from '@/components/presence/use-width';
import { ReportLanguage } from '@/components/report/report-language';
import { ReportView } from '@/components/report/report-view';
import { useLocalAddress, useLocalParticipant } from '@/components/report/use-local-address';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { languageOf } from '@/lib/messages/languages';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { reportPlace } from '@/lib/queries/session-place';

interface Props {
  /** The settings as they would be sent, without the password: who makes a link is not asked for it. */
  settings: object;
}

const previewMs = 10 * 60_000;
const restMs = 400;

/** A text once it has not changed for a while: not every letter of a title makes a preview. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const pageWidth = 1240;
const margins = 64;

/** How much smaller the recipients' page has to be drawn to fit, if it is as wide as it would be in this window. */
function scaleOf(panel: number): number {
  return Math.min(1, panel / Math.max(320, Math.min(pageWidth, document.documentElement.clientWidth) - margins));
}

/** The recipients' own page, from settings that are not saved: the server cuts the data down as it will for them. */
export function RecipientPreview({ settings: chosen }: Props) {
  const { t } = useWords();
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
  const place = useMemo(() => reportPlace(reportId, () => ({ key, unlock: null, visit }), { preview: true }), [reportId, key, visit]);
  const address = useLocalAddress();
  const participant = useLocalParticipant(address.params);
  const [panel, width] = useWidth<HTMLDivElement>(0);
  const [person, setPerson] = useState<string | null>(null);
  return (
    <section
      aria-label={t('sessionPage.asRecipients')}
      className="min-h-0 min-w-0 overflow-auto rounded-lg border border-line bg-paper p-5 max-lg:h-full max-md:p-3"
    >
      {preview.error && (
        <Failure
          title={t('sessionPage.previewFailed')}
          error={preview.error}
          onRetry={() => void preview.refetch()}
          retrying={preview.isFetching}
        />
      )}
      {!made && !preview.error && <Loading label={t('sessionPage.makingPreview')}>{null}</Loading>}
      <div ref={panel} />
      {made && width > 0 && (
        <div style={{ zoom: scaleOf(width) }}>
          <Suspense>
            <ReportLanguage language={languageOf(made.report.language)}>
              <ReportView
                place={place}
                address={address}
                participant={participant}
                person={person}
                onPerson={setPerson}
                hrefOf={(id) => `#${id}`}
                zones={{ chosen: null, onChoose: () => undefined }}
                locked={null}
              />
            </ReportLanguage>
          </Suspense>
        </div>
      )}
    </section>
  );
}
