import { type Column, DataTable } from '@/components/table/data-table';
import type { StatusAnswer } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { useInstant } from './use-instant';

type Instance = StatusAnswer['instances'][number];

interface Props {
  instances: readonly Instance[];
}

/** The processes that serve from this database. */
export function InstancesTable({ instances }: Props) {
  const { t } = useWords();
  const instant = useInstant();
  const columns: Column<Instance>[] = [
    {
      id: 'host',
      header: t('status.process'),
      cell: ({ host, pid, startedAt }) => (
        <div className="whitespace-normal [overflow-wrap:anywhere] max-lg:py-1.5">
          {host} {pid}
          <span className="block text-[12.5px] text-muted lg:hidden">{t('status.startedAt', { instant: instant(startedAt) })}</span>
        </div>
      ),
    },
    { id: 'version', header: t('status.version'), cell: ({ version }) => version },
    { id: 'settings', header: t('status.settings'), cell: ({ settings }) => settings, className: 'max-sm:hidden' },
    { id: 'started', header: t('status.started'), cell: ({ startedAt }) => instant(startedAt), className: 'max-lg:hidden' },
  ];
  return <DataTable caption={t('status.instances')} columns={columns} rows={instances} rowId={({ host, pid }) => `${host} ${pid}`} />;
}
