'use client';

import { useQuery } from '@tanstack/react-query';
import { useZone } from '@/app/use-zone';
import { Failure } from '@/components/states/failure';
import type { ReportView } from '@/lib/domain/answers/report-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { maxWrongPasswords } from '@/lib/password-length';
import { reportViewsQuery } from '@/lib/queries/report';

/** When a link was opened, and nothing about by whom: no address is kept. */
export function ViewLog({ reportId }: { reportId: string }) {
  const { t, dateTime } = useWords();
  const { zone } = useZone();
  const { data, error, refetch, isFetching } = useQuery(reportViewsQuery(reportId));
  const words: Record<ReportView['event'], string> = {
    opened: t('viewLog.opened'),
    unlocked: t('viewLog.unlocked'),
    'wrong-password': t('viewLog.wrongPassword'),
    paused: t('reports.pausedAfter', { count: maxWrongPasswords }),
    exported: t('viewLog.exported'),
  };
  return (
    <section aria-label={t('viewLog.title')}>
      <h2 className="mb-1">{t('viewLog.title')}</h2>
      <p className="mb-2 text-[12.5px] text-muted">
        {[
          data && data.total > data.items.length && t('viewLog.newest', { shown: data.items.length, total: data.total }),
          t('viewLog.noAddresses'),
          zone !== null && t('viewLog.timesIn', { zone: formatZone(zone, Date.now()) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {error && <Failure title={t('viewLog.failed')} error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {data?.items.length === 0 && <p className="text-[13px] text-muted">{t('viewLog.nobody')}</p>}
      {zone !== null && data && data.items.length > 0 && (
        <ul className="max-h-48 overflow-y-auto text-[13px]">
          {data.items.map(({ id, at, event }) => (
            <li key={id} className="flex justify-between gap-4 border-line2 border-b py-1">
              <span className="text-muted">{dateTime(at, zone, { seconds: true })}</span>
              {words[event]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
