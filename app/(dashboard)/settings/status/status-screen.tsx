'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useZone } from '@/app/use-zone';
import { Failure } from '@/components/states/failure';
import { UpdatedAgo } from '@/components/states/updated-ago';
import { TableSkeleton } from '@/components/table/table-skeleton';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { statusQuery } from '@/lib/queries/status';
import { AccountsTable } from './accounts-table';
import { DatabaseFigures } from './database-figures';
import { GivenUpJobs } from './given-up-jobs';
import { InstancesTable } from './instances-table';
import { ProblemList } from './problem-list';
import { SourcesTable } from './sources-table';
import { WorkerFigures } from './worker-figures';

interface PartProps {
  title: string;
  children: ReactNode;
}

function Part({ title, children }: PartProps) {
  return (
    <section className="min-w-0">
      <h2 className="mb-3">{title}</h2>
      {children}
    </section>
  );
}

export function StatusScreen() {
  const { t } = useWords();
  const { zone } = useZone();
  const { data, error, refetch, isFetching, dataUpdatedAt } = useQuery(statusQuery);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h1>{t('status.title')}</h1>
        {data && zone !== null && (
          <p className="flex flex-wrap gap-x-3 text-[12.5px] text-muted">
            {t('tokens.timesIn', { zone: formatZone(zone, Date.now()) })}
            <UpdatedAgo at={dataUpdatedAt} refreshing={isFetching} />
          </p>
        )}
      </div>
      {error && <Failure title={t('status.failed')} error={error} onRetry={refetch} retrying={isFetching} />}
      {!data && !error && <TableSkeleton rows={4} widths={['grow', 'w-24', 'w-40 max-lg:hidden']} />}
      {data && (
        <div className="grid gap-9">
          <Part title={t('status.problems')}>
            <ProblemList problems={data.problems} asOf={data.asOf} />
          </Part>
          <Part title={t('status.accounts')}>
            <AccountsTable accounts={data.accounts} />
          </Part>
          <Part title={t('status.worker')}>
            <WorkerFigures worker={data.worker} asOf={data.asOf} />
            <SourcesTable sources={data.worker.sources} />
            <GivenUpJobs worker={data.worker} />
          </Part>
          <Part title={t('status.database')}>
            <DatabaseFigures database={data.database} version={data.version} />
          </Part>
          <Part title={t('status.instances')}>
            <InstancesTable instances={data.instances} />
          </Part>
        </div>
      )}
    </>
  );
}
