import { useMemo } from 'react';
import { verdictLooks } from '@/components/presence/verdict-looks';
import { type Column, DataTable } from '@/components/table/data-table';
import { roleWord } from '@/components/timeline/role-word';
import { NameText } from '@/components/ui/name-text';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { RegisterRow } from '@/lib/domain/answers/register-answer';
import type { SharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { missingName } from './shown-names';

interface Props {
  rows: readonly RegisterRow[];
  report: SharedRegisterAnswer['report'];
  status: 'live' | 'ended';
  /** What is shown is about to be replaced. */
  dimmed?: boolean;
}

interface CameProps extends Pick<Props, 'status'> {
  row: RegisterRow;
  /** The report tells verdicts: who has none yet is not judged. */
  judged: boolean;
}

/** A verdict, or whether somebody came where none is told. */
function Came({ row: { verdict, neverCame }, status, judged }: CameProps) {
  const { t } = useWords();
  if (neverCame) {
    return (
      <span className="flex items-center gap-1.5 text-muted">
        <ShapeMark shape="square" />
        {status === 'live' ? t('people.notHereYet') : t('people.neverCame')}
      </span>
    );
  }
  if (!verdict) return judged ? null : t('report.came');
  const { shape, className } = verdictLooks[verdict];
  return (
    <span className="flex items-center gap-1.5">
      <ShapeMark shape={shape} className={className} />
      {t(`session.verdict.${verdict}`)}
    </span>
  );
}

function columnsOf({ report, status }: Pick<Props, 'report' | 'status'>, words: Words): Column<RegisterRow>[] {
  const { t } = words;
  const { include, fields } = report;
  const narrow = (text: string | null | undefined) => (text ? [text] : []);
  const columns: (Column<RegisterRow> | false)[] = [
    {
      id: 'name',
      header: t('columns.name'),
      className: 'w-full min-w-[160px] max-w-0',
      cell: (row) => (
        <span className="flex min-w-0 flex-col py-1">
          <NameText text={row.name} missing={missingName(report, words)} className={row.neverCame ? 'text-muted' : 'font-medium'} />
          <span className="truncate text-[12.5px] text-muted empty:hidden md:hidden print:hidden">
            {[...narrow(row.role && roleWord(row.role)), ...narrow(row.externalId)].join(' · ')}
          </span>
        </span>
      ),
    },
    fields.role && {
      id: 'role',
      header: t('columns.role'),
      className: 'min-w-[120px] max-md:hidden print:table-cell',
      cell: ({ role }) => (role ? roleWord(role) : null),
    },
    fields.externalId && {
      id: 'externalId',
      header: t('columns.externalId'),
      className: 'min-w-[160px] max-md:hidden print:table-cell',
      cell: ({ externalId }) => <NameText text={externalId ?? null} missing={t('report.noId')} className="max-w-[240px]!" />,
    },
    (include.verdicts || include.neverCame) && {
      id: 'came',
      header: include.verdicts ? t('session.attendance') : t('columns.came'),
      className: 'min-w-[110px]',
      cell: (row) => <Came row={row} status={status} judged={include.verdicts} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

/** People by name, each with what the report shows of them. */
export function RegisterTable({ rows, report, status, dimmed = false }: Props) {
  const words = useWords();
  const columns = useMemo(() => columnsOf({ report, status }, words), [report, status, words]);
  return <DataTable caption={words.t('report.caption')} columns={columns} rows={rows} rowId={({ id }) => id} dimmed={dimmed} />;
}
