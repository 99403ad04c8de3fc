'use client';

import { useQuery } from '@tanstack/react-query';
import { Empty } from '@/components/states/empty';
import { Failure } from '@/components/states/failure';
import { Pager } from '@/components/table/pager';
import { TableSkeleton } from '@/components/table/table-skeleton';
import { pageNumber } from '@/lib/address/parameter';
import { useAddress } from '@/lib/address/use-address';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { auditQuery } from '@/lib/queries/audit';
import { AuditTable } from './audit-table';

const parameters = { page: pageNumber };

/** Who did what, for admins. */
export function AuditScreen() {
  const { t } = useWords();
  const [{ page }, set] = useAddress(parameters, 'replace');
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery(auditQuery(page));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1>{t('audit.title')}</h1>
        <a href={`${paths.api.audit}?format=csv`} download className="underline">
          {t('audit.download')}
        </a>
      </div>
      <p className="mb-5 max-w-prose text-muted">{t('audit.note')}</p>
      {error && <Failure title={t('audit.failed')} error={error} onRetry={refetch} retrying={isFetching} />}
      {!data && !error && <TableSkeleton rows={6} widths={['w-40', 'w-32', 'w-40', 'grow']} />}
      {data?.total === 0 && <Empty title={t('audit.nothing')} />}
      {data && data.total > 0 && <AuditTable entries={data.items} dimmed={isPlaceholderData} />}
      {data && data.total > data.perPage && (
        <Pager
          label={t('audit.title')}
          page={data.page}
          perPage={data.perPage}
          total={data.total}
          shown={data.items.length}
          onPage={(next) => set({ page: next })}
        />
      )}
    </>
  );
}
