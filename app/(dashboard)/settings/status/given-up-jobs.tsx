import { type Column, DataTable } from '@/components/table/data-table';
import { Button } from '@/components/ui/button';
import type { GivenUpJob, WorkerStatus } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { useInstant } from './use-instant';
import { useStatusChange } from './use-status-change';

interface Props {
  worker: WorkerStatus;
}

/** What was given up and why, and a way to have all of it tried again. */
export function GivenUpJobs({ worker: { givenUp, givenUpJobs } }: Props) {
  const { t } = useWords();
  const instant = useInstant();
  const retry = useStatusChange(paths.api.jobRetries, t('status.retried'));
  if (givenUpJobs === 0) return null;
  const columns: Column<GivenUpJob>[] = [
    {
      id: 'job',
      header: t('status.job'),
      cell: ({ kind, key }) => (
        <code className="block whitespace-normal font-mono text-[12.5px] [overflow-wrap:anywhere]">
          {kind} {key}
        </code>
      ),
    },
    {
      id: 'reason',
      header: t('status.reason'),
      cell: ({ error, at }) => (
        <span className="block whitespace-normal py-1.5 [overflow-wrap:anywhere]">
          {error ?? '–'}
          <span className="block text-[12.5px] text-muted lg:hidden">{instant(at)}</span>
        </span>
      ),
    },
    { id: 'at', header: t('status.at'), cell: ({ at }) => instant(at), className: 'max-lg:hidden' },
  ];
  return (
    <div className="mt-5">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h3>{t('status.givenUp', { count: givenUpJobs })}</h3>
        <Button off={retry.isPending} onClick={() => retry.mutate()}>
          {t('status.retry')}
        </Button>
      </div>
      <DataTable
        caption={t('status.givenUp', { count: givenUpJobs })}
        columns={columns}
        rows={givenUp}
        rowId={({ kind, key }) => `${kind} ${key}`}
      />
    </div>
  );
}
