'use client';

import { useQuery } from '@tanstack/react-query';
import { useZone } from '@/app/use-zone';
import { Failure } from '@/components/states/failure';
import type { ReportView } from '@/lib/domain/answers/report-answer';
import { formatCount, formatDateTime, formatZone } from '@/lib/format';
import { reportViewsQuery } from '@/lib/queries/report';
import { pausedWords } from './paused-words';

const words: Record<ReportView['event'], string> = {
  opened: 'opened',
  unlocked: 'password given',
  'wrong-password': 'wrong password',
  paused: pausedWords,
  exported: 'file taken',
};

/** When a link was opened, and nothing about by whom: no address is kept. */
export function ViewLog({ reportId }: { reportId: string }) {
  const { zone } = useZone();
  const { data, error, refetch, isFetching } = useQuery(reportViewsQuery(reportId));
  return (
    <section aria-label="View log">
      <h2 className="mb-1">View log</h2>
      <p className="mb-2 text-[12.5px] text-muted">
        {data && data.total > data.items.length && `The newest ${data.items.length} of ${formatCount(data.total)} entries. `}
        No addresses are kept.{zone !== null && ` Times in ${formatZone(zone, Date.now())}.`}
      </p>
      {error && <Failure title="The log could not be read" error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {data?.items.length === 0 && <p className="text-[13px] text-muted">Nobody has opened it yet.</p>}
      {zone !== null && data && data.items.length > 0 && (
        <ul className="max-h-48 overflow-y-auto text-[13px]">
          {data.items.map(({ id, at, event }) => (
            <li key={id} className="flex justify-between gap-4 border-line2 border-b py-1">
              <span className="text-muted">{formatDateTime(at, zone, { seconds: true })}</span>
              {words[event]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
