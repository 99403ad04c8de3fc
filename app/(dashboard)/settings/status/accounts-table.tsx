import { type Column, DataTable } from '@/components/table/data-table';
import type { AccountStatus } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { useInstant } from './use-instant';

interface Props {
  accounts: readonly AccountStatus[];
}

/** The calls of the last five minutes, and how each account of a provider answers. */
export function AccountsTable({ accounts }: Props) {
  const { t, count } = useWords();
  const instant = useInstant();
  const stateOf = ({ refusedSince, pausedUntil }: AccountStatus) => {
    if (refusedSince !== null) return t('status.refused', { instant: instant(refusedSince) });
    return pausedUntil === null ? t('status.answers') : t('status.paused', { instant: instant(pausedUntil) });
  };
  const columns: Column<AccountStatus>[] = [
    { id: 'name', header: t('status.account'), cell: ({ name }) => name },
    {
      id: 'calls',
      header: t('status.calls'),
      cell: ({ used, limit }) => (
        <div className="py-1.5">
          {t('status.used', { used: count(used.members + used.recipients + used.worker), limit: count(limit) })}
          <span className="block whitespace-normal text-[12.5px] text-muted">
            {t('status.byPurpose', { members: count(used.members), recipients: count(used.recipients), worker: count(used.worker) })}
          </span>
        </div>
      ),
    },
    { id: 'state', header: t('status.state'), cell: stateOf, className: 'max-sm:hidden' },
    { id: 'good', header: t('status.lastGood'), cell: ({ lastGoodAt }) => instant(lastGoodAt), className: 'max-lg:hidden' },
  ];
  return <DataTable caption={t('status.accounts')} columns={columns} rows={accounts} rowId={({ provider }) => provider} />;
}
