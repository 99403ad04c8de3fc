'use client';

import { useWords } from '@/lib/messages/use-words';

/**
 * One page for what is expired, revoked, paused or never was, and for a key that does not fit: none of them tells
 * which.
 */
export function ClosedReport() {
  const { t } = useWords();
  return (
    <div data-bare>
      <h1>{t('report.closed')}</h1>
      <p className="mt-2 text-muted">{t('report.closedHint')}</p>
    </div>
  );
}
