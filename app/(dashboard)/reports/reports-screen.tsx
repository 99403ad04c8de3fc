'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '@/components/states/empty';
import { Failure } from '@/components/states/failure';
import { Pager } from '@/components/table/pager';
import { TableSkeleton } from '@/components/table/table-skeleton';
import { pageNumber } from '@/lib/address/parameter';
import { useAddress } from '@/lib/address/use-address';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import { reportsQuery } from '@/lib/queries/report';
import { ReportDialog } from './report-dialog';
import { ReportsTable } from './reports-table';

const none: readonly ReportItem[] = [];

/** Every link that was shared: who made it, what becomes of it, who looked. */
const parameters = { page: pageNumber };

export function ReportsScreen() {
  const { t } = useWords();
  const [{ page }, set] = useAddress(parameters, 'replace');
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(reportsQuery(page));
  const [openId, setOpenId] = useState<string | null>(null);
  const items = data?.items ?? none;
  const open = items.find(({ id }) => id === openId);
  return (
    <>
      <h1 className="mb-4">{t('reports.title')}</h1>
      <p className="mb-5 max-w-prose text-muted">{t('reports.note')}</p>
      {error && <Failure title={t('reports.failed')} error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {!data && !error && <TableSkeleton rows={4} widths={['grow', 'w-24', 'w-40 max-lg:hidden', 'w-24']} />}
      {data?.total === 0 && <Empty title={t('reports.nothing')}>{t('reports.nothingHint')}</Empty>}
      {data && data.total > 0 && <ReportsTable reports={items} dimmed={isPlaceholderData} onOpen={setOpenId} />}
      {data && data.total > data.perPage && (
        <Pager
          label={t('reports.title')}
          page={data.page}
          perPage={data.perPage}
          total={data.total}
          shown={items.length}
          onPage={(next) => set({ page: next })}
        />
      )}
      {open && <ReportDialog key={open.id} report={open} onClose={() => setOpenId(null)} />}
    </>
  );
}
