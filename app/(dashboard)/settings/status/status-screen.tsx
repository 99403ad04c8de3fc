'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '@/components/states/failure';
import { TableSkeleton } from '@/components/table/table-skeleton';
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
  const { data, error, refetch, isFetching } = useQuery(statusQuery);
  return (
    <>
      <h1 className="mb-4">{t('status.title')}</h1>
      {error && <Failure title={t('status.failed')} error={error} onRetry={refetch} retrying={isFetching} />}
      {!data && !error && <TableSkeleton rows={4} widths={['grow', 'w-24', 'w-40 max-lg:hidden']} />}
      {data && (
        <div className="grid gap-9">
          <Part title={t('status.problems')}>
            <ProblemList problems={data.problems} />
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
