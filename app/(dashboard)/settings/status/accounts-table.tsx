import { clsx } from 'clsx';
import { type Column, DataTable } from '@/components/table/data-table';
import type { AccountStatus } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { useInstant } from './use-instant';

const tones = { refused: 'text-poor', paused: 'text-fair', asked: 'text-muted' } as const;

interface Props {
  accounts: readonly AccountStatus[];
}

/** The calls of the last five minutes, and how each account of a provider answers. */
export function AccountsTable({ accounts }: Props) {
  const { t, count } = useWords();
  const instant = useInstant();
  const stateOf = ({ refusedSince, pausedUntil }: AccountStatus) => {
    if (refusedSince !== null) return { tone: tones.refused, text: t('status.refused', { instant: instant(refusedSince) }) };
    if (pausedUntil !== null) return { tone: tones.paused, text: t('status.paused', { instant: instant(pausedUntil) }) };
    return { tone: tones.asked, text: t('status.answers') };
  };
  const state = (account: AccountStatus, className: string) => {
    const { tone, text } = stateOf(account);
    return <span className={clsx(tone, className)}>{text}</span>;
  };
  const columns: Column<AccountStatus>[] = [
    {
      id: 'name',
      header: t('status.account'),
      cell: (account) => (
        <div className="whitespace-normal py-1.5">
          {account.name}
          {state(account, 'block text-[12.5px] sm:hidden')}
          <span className="block text-[12.5px] text-muted lg:hidden">
            {t('status.lastGoodAt', { instant: instant(account.lastGoodAt) })}
          </span>
        </div>
      ),
    },
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
    { id: 'state', header: t('status.state'), cell: (account) => state(account, 'whitespace-normal'), className: 'max-sm:hidden' },
    { id: 'good', header: t('status.lastGood'), cell: ({ lastGoodAt }) => instant(lastGoodAt), className: 'max-lg:hidden' },
  ];
  return <DataTable caption={t('status.accounts')} columns={columns} rows={accounts} rowId={({ provider }) => provider} />;
}
