import { type Column, DataTable } from '@/components/table/data-table';
import type { WalkedSource } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { useInstant } from './use-instant';

interface Props {
  sources: readonly WalkedSource[];
}

/** How far the list of each source is known. */
export function SourcesTable({ sources }: Props) {
  const { t, count } = useWords();
  const instant = useInstant();
  const backTo = ({ isWhole, listedFrom }: WalkedSource) => (isWhole ? t('status.firstSession') : instant(listedFrom));
  const columns: Column<WalkedSource>[] = [
    {
      id: 'name',
      header: t('status.source'),
      cell: ({ name, newestAt, waitingReads }) => (
        <div className="whitespace-normal max-sm:py-1.5">
          {name}
          <span className="block text-[12.5px] text-muted sm:hidden">
            {t('status.newestListedAt', { instant: instant(newestAt) })}
            {waitingReads > 0 && <span className="block">{t('status.waitToBeRead', { count: waitingReads })}</span>}
          </span>
        </div>
      ),
    },
    { id: 'from', header: t('status.listedFrom'), cell: backTo },
    { id: 'newest', header: t('status.newestAt'), cell: ({ newestAt }) => instant(newestAt), className: 'max-sm:hidden' },
    {
      id: 'reads',
      header: t('status.waitingReads'),
      align: 'end',
      cell: ({ waitingReads }) => count(waitingReads),
      className: 'max-sm:hidden',
    },
  ];
  if (sources.length === 0) return null;
  return <DataTable caption={t('status.sources')} columns={columns} rows={sources} rowId={({ origin }) => origin} />;
}
