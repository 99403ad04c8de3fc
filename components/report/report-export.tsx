'use client';

import { useState } from 'react';
import { ExportMenu } from '@/components/session/export-menu';
import type { ExportChoice } from '@/components/session/export-offers';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { fetchFile } from '@/lib/queries/fetch-file';
import { withQuery } from '@/lib/queries/fetch-json';
import type { SessionPlace } from '@/lib/queries/session-place';

interface Props {
  reportId: string;
  place: SessionPlace;
  /** What the file is asked for with: which people, in which zone. */
  params: Record<string, string | number | null>;
  /** False where people have no times. */
  times?: boolean;
}

/** The list as a file; a plain link could not bring the key along. */
export function ReportExport({ reportId, place, params, times = true }: Props) {
  const words = useWords();
  const { t } = words;
  const [error, setError] = useState<Error | null>(null);

  async function take(choice: ExportChoice) {
    const { blob, name } = await fetchFile(withQuery(paths.api.sharedExport(reportId), { ...choice, ...params }), place.headers());
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // Not a mutation of React Query, which nothing else on the page of a report needs.
  function onPick(choice: ExportChoice) {
    setError(null);
    take(choice).catch(setError);
  }

  return (
    <>
      <ExportMenu content={t('report.exported')} times={times} hrefOf={() => '#'} onPick={onPick} />
      {error && (
        <p role="alert" className="text-[12.5px] text-poor">
          {reasonText(error, words)}
        </p>
      )}
    </>
  );
}
