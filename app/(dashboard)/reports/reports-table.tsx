'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { useZone } from '@/app/use-zone';
import { type Column, DataTable } from '@/components/table/data-table';
import { Button } from '@/components/ui/button';
import { NameText } from '@/components/ui/name-text';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { maxWrongPasswords } from '@/lib/password-length';
import { paths } from '@/lib/paths';
import { reportKind } from './report-kind';
import { StatePill } from './state-pill';

interface Props {
  reports: readonly ReportItem[];
  dimmed: boolean;
  onOpen: (reportId: string) => void;
}

/** Leads nowhere when the session's source is not configured any more. */
function SessionLink({ report: { source, sessionId }, session }: { report: ReportItem; session: string }) {
  const { t } = useWords();
  if (source === null) return t('reports.sourceGone', { session });
  return (
    <Link prefetch={false} href={paths.session(source, sessionId)} className="hover:text-ink hover:underline">
      {session}
    </Link>
  );
}

export function ReportsTable({ reports, dimmed, onOpen }: Props) {
  const { t, count, dateTime } = useWords();
  const { zone } = useZone();
  const columns = useMemo<Column<ReportItem>[]>(() => {
    const time = (at: string | null) => (zone === null || at === null ? '–' : dateTime(at, zone));
    return [
      {
        id: 'title',
        header: (
          <span className="whitespace-normal">
            {t('reports.report')}{' '}
            {zone !== null && <span className="font-normal">{t('table.timesIn', { zone: formatZone(zone, Date.now()) })}</span>}
          </span>
        ),
        className: 'w-full max-w-0 sm:min-w-[200px]',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <NameText text={row.title} missing={t('reports.untitledReport')} className="font-medium" />
            <span className="truncate text-[12.5px] text-muted">
              <SessionLink
                report={row}
                session={t('reports.sessionAt', {
                  session: row.sessionTitle ?? t('reports.untitledSession'),
                  instant: time(row.sessionStartedAt),
                })}
              />
            </span>
            <span className="text-[12.5px] text-muted">{reportKind(row, { t })}</span>
            {row.pausedFor !== null && (
              <span className="whitespace-normal text-[12.5px] text-fair">{t('reports.pausedAfter', { count: maxWrongPasswords })}</span>
            )}
            <span className="my-1 sm:hidden">
              <StatePill state={row.state} />
            </span>
            <span className="flex flex-wrap gap-x-1 whitespace-normal text-[12.5px] text-muted xl:hidden">
              <span className="lg:hidden">{t('reports.expiresAt', { instant: time(row.expiresAt) })}</span>
              {row.opens > 0 && <span className="sm:hidden">{t('reports.openedTimes', { count: row.opens })}</span>}
              <span>
                {row.lastOpenedAt === null ? t('reports.notOpened') : t('reports.lastOpenedAt', { instant: time(row.lastOpenedAt) })}
              </span>
            </span>
          </span>
        ),
      },
      { id: 'maker', header: t('reports.maker'), cell: (row) => row.maker ?? '–', className: 'max-lg:hidden' },
      { id: 'state', header: t('reports.state'), cell: (row) => <StatePill state={row.state} />, className: 'max-sm:hidden' },
      { id: 'expires', header: t('reports.expires'), cell: (row) => time(row.expiresAt), className: 'min-w-[170px] max-lg:hidden' },
      { id: 'opens', header: t('reports.opens'), align: 'end', cell: (row) => count(row.opens), className: 'max-sm:hidden' },
      { id: 'last', header: t('reports.lastOpened'), cell: (row) => time(row.lastOpenedAt), className: 'min-w-[170px] max-xl:hidden' },
      {
        id: 'actions',
        header: <span className="sr-only">{t('reports.actions')}</span>,
        align: 'end',
        cell: (row) => (
          <Button size="small" onClick={() => onOpen(row.id)}>
            {t.rich('reports.manage', {
              title: row.title ?? t('reports.untitledReport'),
              hidden: (text) => <span className="sr-only">{text}</span>,
            })}
          </Button>
        ),
      },
    ];
  }, [zone, onOpen, t, count, dateTime]);
  return <DataTable caption={t('reports.caption')} columns={columns} rows={reports} rowId={(row) => row.id} dimmed={dimmed} />;
}
